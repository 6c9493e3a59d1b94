import { DRAFT_LANGUAGES, type DraftLanguage } from '../../../core/compose/language.ts';
import { wordsIn } from '../../../core/compose/templates/template.ts';
import type { ChosenDraft } from './use-draft-kind.ts';
import './draft-chooser.css';

const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

/** What is drafted, and in which language. Each has a draft of its own: choosing another one leaves this one as it is. */
export function DraftChooser({ kind, templates, choose }: ChosenDraft) {
  return (
    <div className="draft-chooser">
      <select
        aria-label="Template"
        value={kind.template.id}
        onChange={({ target }) => {
          const template = templates.find(({ id }) => id === target.value);
          if (template) choose({ ...kind, template });
        }}
      >
        {templates.map((template) => (
          <option key={template.id} value={template.id}>
            {wordsIn(template.title, 'en')}
          </option>
        ))}
      </select>
      {DRAFT_LANGUAGES.length > 1 && (
        <select
          aria-label="Language of the draft"
          value={kind.language}
          onChange={({ target }) => choose({ ...kind, language: target.value as DraftLanguage })}
        >
          {DRAFT_LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {LANGUAGE_NAMES.of(language) ?? language}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
