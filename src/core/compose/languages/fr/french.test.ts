import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../compose.fixture.ts';

const people = `language: fr
people:
  A = Mme Anne BEL
  B = M. Bo CARR, maire
  D = Dr Dan EKE
  R = le représentant des Fidji [delegation]
  E = les petits États [group]
terms:
  OIT = Organisation internationale du Travail
  ASP = Groupe de l'Asie
  ONG = organisation non gouvernementale
`;

/** Typed with plain spaces: what French puts before tall marks is made plain too. */
const told = (...entries: string[]) =>
  bodyOf(`${people}notes:\n# Un\n${entries.join('\n')}\n`)
    .join('\n')
    .replace(/[\u00a0\u202f]/g, ' ');
const said = (entry: string) => told(entry).replace('Mme Anne Bel ', '');
const asked = (question: string) =>
  told(`A? ${question}`).split('\n').at(-1)?.replace('Mme Anne Bel ', '').trim();

describe('what is said is joined to its verb', () => {
  it.each([
    ['A: les tarifs augmentent en hiver', 'a déclaré que les tarifs augmentent en hiver.'],
    ['A: il faut un calendrier', 'a déclaré qu’il faut un calendrier.'],
    ['A: Une étude est en cours.', 'a déclaré qu’une étude est en cours.'],
    ['A: huit navires sont vieux', 'a déclaré que huit navires sont vieux.'],
    ['A: deux ferrys de plus dès juin', 'a évoqué deux ferrys de plus dès juin.'],
    ['A: le plan qui couvre l’hiver coûte cher', 'a déclaré que le plan qui couvre l’hiver coûte cher.'],
    ['A souligne: la part du vélo a doublé', 'a souligné que la part du vélo a doublé.'],
    ['A a souligné: que rien ne change', 'a souligné que rien ne change.'],
    ['A a regretté: la perte de trois ferrys', 'a regretté la perte de trois ferrys.'],
    ['A: comment les tarifs sont fixés', 'a expliqué comment les tarifs sont fixés.'],
    ['A a demandé: que le rapport soit publié', 'a demandé que le rapport soit publié.'],
    ["A s'est inquiétée: de la hausse des tarifs", 's’est inquiétée de la hausse des tarifs.'],
  ])('%s', (entry, sentence) => {
    expect(said(entry)).toBe(sentence);
  });

  it.each([
    ['A: coût total de 12 millions', 'a déclaré : coût total de 12 millions.'],
    ['A: le ferry rallie l’île en une heure', 'a déclaré : le ferry rallie l’île en une heure.'],
    ['A: nous avons besoin de ferrys', 'a déclaré : nous avons besoin de ferrys.'],
    ['A a regretté: le plan est mort', 'a regretté : le plan est mort.'],
    ['A a martelé: le plan est mort', 'a martelé : le plan est mort.'],
    ['A dit: "La mer n\'attend pas."', "a dit : « La mer n'attend pas. »"],
  ])('or stands behind a colon where "que" would be guessing: %s', (entry, sentence) => {
    expect(said(entry).replaceAll('’', "'")).toBe(sentence.replaceAll('’', "'"));
  });
});

describe('a question is turned where that is certain', () => {
  it.each([
    ['est-ce que les îles sont consultées?', 'a demandé si les îles sont consultées.'],
    ["qu'est-ce que le plan prévoit ?", 'a demandé ce que le plan prévoit.'],
    ['y a-t-il un budget', 'a demandé s’il y a un budget.'],
    ['la région participera-t-elle au financement ?', 'a demandé si la région participera au financement.'],
    [
      'quelles mesures le gouvernement compte-t-il prendre ?',
      'a demandé quelles mesures le gouvernement compte prendre.',
    ],
    ['quand commencera-t-on ?', 'a demandé quand on commencera.'],
    [
      'quel est le coût, et quand est-ce que le pont ouvre ?',
      'a demandé quel est le coût, et quand le pont ouvre.',
    ],
    ['les tarifs augmentent en hiver ?', 'a demandé si les tarifs augmentent en hiver.'],
    ['et le coût du stationnement ?', 'a posé une question sur le coût du stationnement.'],
    ['pouvez-vous préciser ?', 'a demandé : pouvez-vous préciser ?'],
    ['vélos sur les ferrys ?', 'a demandé : vélos sur les ferrys ?'],
  ])('%s', (question, sentence) => {
    expect(asked(question)).toBe(sentence);
  });
});

describe('people and words agree', () => {
  it('in number, and by pronoun where the notes tell the gender', () => {
    expect(told('A & B: les tarifs augmentent', 'A & B: rien ne change')).toBe(
      'Mme Anne Bel et M. Bo Carr, maire, ont déclaré que les tarifs augmentent. Ils ont ajouté que rien ne change.',
    );
    expect(told('E soulignent: les tarifs augmentent')).toBe(
      'Les petits États ont souligné que les tarifs augmentent.',
    );
    expect(told('D: rien ne change', 'D: rien ne bouge')).toContain(
      'En outre, Dr Eke a précisé que rien ne bouge.',
    );
  });

  it('with contractions', () => {
    expect(told('A for E: rien ne change')).toBe(
      'Mme Anne Bel, s’exprimant au nom des petits États, a déclaré que rien ne change.',
    );
    expect(told('A.. a rendu hommage à @R')).toBe('Mme Anne Bel a rendu hommage au représentant des Fidji.');
  });

  it('with acronyms spelled out, where the word before allows it', () => {
    expect(said("A: l'OIT soutient le plan")).toBe(
      'a déclaré que l’Organisation internationale du Travail (OIT) soutient le plan.',
    );
    expect(said("A: l'ASP soutient le plan")).toBe(
      'a déclaré que l’ASP (Groupe de l’Asie) soutient le plan.',
    );
    expect(said('A: les ONG soutiennent le plan')).toBe(
      'a déclaré que les ONG (organisation non gouvernementale) soutiennent le plan.',
    );
  });
});
