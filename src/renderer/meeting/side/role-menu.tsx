import { type Participant, ROLES, type Role } from '../../../core/meeting/meeting.ts';
import { shortName } from '../../../core/meeting/naming.ts';
import { MenuAt } from '../../ui/menu.tsx';

interface RoleMenuProps {
  person: Participant;
  /** Beside what it opens. */
  at: HTMLElement;
  /** The roles at the entry with the cursor. */
  held: readonly Role[];
  onTake: (role: Role, holds: boolean) => void;
  onClose: () => void;
}

/** Gives somebody a role from the entry with the cursor onward, or takes it. */
export function RoleMenu({ person, at, held, onTake, onClose }: RoleMenuProps) {
  return (
    <MenuAt
      label={`Role of ${shortName(person)}`}
      at={at}
      items={ROLES.map((role) => ({
        key: role,
        label: held.includes(role)
          ? `No longer ${role} from here on`
          : `${role.charAt(0).toUpperCase()}${role.slice(1)} from here on`,
      }))}
      onAction={(role) => onTake(role, !held.includes(role))}
      onClose={onClose}
    />
  );
}
