import { ROLE_WORDS } from '../../app/words';
import type { McId, Role } from '../../dataset/types';
import { Choices } from './Choices';
import { McField } from './McField';

interface RoleFieldsProps {
  readonly mc: McId;
  readonly onMc: (mc: McId) => void;
  readonly roles: readonly Role[];
  readonly onRoles: (roles: readonly Role[]) => void;
}

/** What somebody is to a microconference: any of the roles, or none. */
export function RoleFields({ mc, onMc, roles, onRoles }: RoleFieldsProps) {
  return (
    <>
      <McField words="In which MC" chosen={mc} onChoose={onMc} />
      <Choices
        legend="As what"
        choices={Object.entries(ROLE_WORDS)}
        chosen={roles}
        onChange={(chosen) => onRoles(chosen as Role[])}
      />
    </>
  );
}
