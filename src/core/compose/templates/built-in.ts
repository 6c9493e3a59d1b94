/** The templates that ship with the app. They are held to the format that one's own are held to. */
import bulletin from './bulletin.json' with { type: 'json' };
import minutes from './minutes.json' with { type: 'json' };
import missionReport from './mission-report.json' with { type: 'json' };
import news from './news.json' with { type: 'json' };
import { type Template, templateSchema } from './template.ts';

/** The template that is used where none is named. */
export const newsItem: Template = templateSchema.parse(news);

export const BUILT_IN: readonly Template[] = [
  newsItem,
  ...[minutes, bulletin, missionReport].map((template) => templateSchema.parse(template)),
];

/** A template that ships with the app, by its id; null where there is none. */
export function builtInTemplate(id: string): Template | null {
  return BUILT_IN.find((template) => template.id === id) ?? null;
}
