import type { EntityKind } from '../dataset/types';

/** What a sign stands for: an entity, or a whole group that is folded into one. */
export type PictureKind = EntityKind | 'group';

export interface PictureNode {
  readonly id: string;
  readonly kind: PictureKind;
  /** With a line break where the box has two lines. */
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly community: number;
  readonly runs: boolean;
  readonly bold: boolean;
  readonly outer: boolean;
}

export interface PictureEdge {
  readonly source: string;
  readonly target: string;
  readonly kind: string;
  readonly width: number;
  readonly community: number;
  readonly dotted: boolean;
}

export interface PictureRegion {
  readonly community: number;
  readonly title: string;
  readonly path: string;
  readonly titleX: number;
  readonly titleY: number;
}

/** The colours of one theme, each as a colour that needs nothing else to be looked up. */
export interface PictureColours {
  readonly page: string;
  readonly surface: string;
  readonly ink: string;
  readonly ink2: string;
  readonly node: string;
  readonly line: string;
  readonly edge: string;
  /** By community number modulo 11; 0 is for none. */
  readonly fills: readonly string[];
  readonly texts: readonly string[];
  readonly regionOpacity: number;
  readonly isDark: boolean;
}

export interface PictureSign {
  readonly kind: PictureKind;
  readonly label: string;
  /** False for the outlined sign of somebody who is only wanted. */
  readonly runs?: boolean;
}

/** All that stands on the sheet: the drawing of the screen, its words, and what the signs mean. */
export interface Picture {
  readonly title: string;
  readonly sentence: string;
  /** The link that shows the same thing on screen. */
  readonly address?: string;
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  readonly regions: readonly PictureRegion[];
  readonly groups: readonly { readonly community: number; readonly title: string }[];
  readonly legend: readonly PictureSign[];
  readonly colours: PictureColours;
}

/** The colour that stands for a community. */
export function fillOf({ fills, ink2 }: PictureColours, community: number): string {
  return fills[community % 11] ?? ink2;
}
