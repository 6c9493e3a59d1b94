import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../compose.fixture.ts';

const people = `language: es
people:
  A = Sra. Ana BELLO
  B = Sr. Beto CARO, alcalde
  R = el representante de Fiji [delegation]
  P = los pequeños Estados [group]
`;

const told = (...entries: string[]) => bodyOf(`${people}notes:\n# Uno\n${entries.join('\n')}\n`).join('\n');
const said = (entry: string) => told(entry).replace('La Sra. Ana Bello ', '');
const asked = (question: string) =>
  told(`A? ${question}`).split('\n').at(-1)?.replace('La Sra. Ana Bello ', '');

describe('what is said is joined to its verb', () => {
  it.each([
    ['A: las tarifas suben en invierno', 'dijo que las tarifas suben en invierno.'],
    ['A: faltan médicos en el norte', 'dijo que faltan médicos en el norte.'],
    ['A: No hay plan.', 'dijo que no hay plan.'],
    ['A: dos barcos más desde junio', 'se refirió a dos barcos más desde junio.'],
    ['A: el aumento de las tarifas', 'se refirió al aumento de las tarifas.'],
    ['A: retrasos en las obras', 'se refirió a retrasos en las obras.'],
    ['A destaca: nada cambia', 'destacó que nada cambia.'],
    ['A advirtió: la salinidad aumenta', 'advirtió de que la salinidad aumenta.'],
    ['A insistió en: la salinidad aumenta', 'insistió en que la salinidad aumenta.'],
    ['A pidió: que se publique el informe', 'pidió que se publique el informe.'],
    ['A pidió: más barcos en invierno', 'pidió: más barcos en invierno.'],
    ['A: cómo se fijan las tarifas', 'explicó cómo se fijan las tarifas.'],
    ['A: la demanda de energía', 'se refirió a la demanda de energía.'],
    ['A: estamos listos', 'dijo: estamos listos.'],
    ['A: falta de personal', 'dijo: falta de personal.'],
    ['A pidió: el plan está muerto', 'pidió: el plan está muerto.'],
    ['A dijo: "El mar no espera."', 'dijo: «El mar no espera.»'],
  ])('%s', (entry, sentence) => {
    expect(said(entry)).toBe(sentence);
  });
});

describe('a question keeps its order', () => {
  it.each([
    ['¿qué medidas se necesitan?', 'preguntó qué medidas se necesitan.'],
    ['como se fijan las tarifas?', 'preguntó cómo se fijan las tarifas.'],
    ['hay un plan para el invierno', 'preguntó si hay un plan para el invierno.'],
    ['¿Cubre el plan el invierno?', 'preguntó si cubre el plan el invierno.'],
    ['¿y el costo de los muelles?', 'preguntó por el costo de los muelles.'],
    ['¿cuánto cuesta, y cuándo se paga?', 'preguntó cuánto cuesta, y cuándo se paga.'],
    ['pueden ustedes aclararlo?', 'preguntó: ¿pueden ustedes aclararlo?'],
  ])('%s', (question, sentence) => {
    expect(asked(question)).toBe(sentence);
  });
});

it('leaves the subject out where the verb tells, and contracts articles', () => {
  expect(told('A: las tarifas suben', 'A: nada cambia', 'B.. felicitó a @A', 'B.. agradeció a @R')).toBe(
    'La Sra. Ana Bello dijo que las tarifas suben. Añadió que nada cambia.\n' +
      'El Sr. Beto Caro, alcalde, felicitó a la Sra. Bello. Además, el Sr. Caro agradeció al representante de Fiji.',
  );
  expect(told('A & B: las tarifas suben', 'P señala: nada cambia')).toBe(
    'La Sra. Ana Bello y el Sr. Beto Caro, alcalde, dijeron que las tarifas suben.\n' +
      'Los pequeños Estados señalaron que nada cambia.',
  );
});
