import { Monitor, Moon, Sun } from 'lucide-react';
import { useCommand } from '../commands/use-command.ts';
import { Button } from './button.tsx';
import { THEMES, useTheme } from './theme.ts';

const ICONS = { system: Monitor, light: Sun, dark: Moon };
const WORDS = { system: 'as the system', light: 'light', dark: 'dark' };

/** One quiet button that goes through the three themes. */
export function ThemeSwitch() {
  const [theme, choose] = useTheme();
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  useCommand('changeTheme', () => choose(next));
  const Icon = ICONS[theme];
  return (
    <Button
      look="icon"
      aria-label={`Theme: ${WORDS[theme]}`}
      hint={`Theme: ${WORDS[theme]}`}
      onPress={() => choose(next)}
    >
      <Icon aria-hidden />
    </Button>
  );
}
