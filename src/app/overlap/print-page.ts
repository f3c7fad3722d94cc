/** Opens the browser's dialog to print; what is put on paper is the sheet of the open view. */
export function printPage(): void {
  window.print();
}
