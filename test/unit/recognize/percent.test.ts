import assert from 'node:assert/strict';
import { shown } from '../../support/figures.ts';

const table = (rows: readonly (readonly [text: string, ...expected: string[]])[]) => {
  for (const [text, ...expected] of rows) it(text, () => assert.deepEqual(shown('percent', text), expected));
};

describe('percent', () => {
  table([
    ['Turnout was 64%, or 64 per cent, 64pc, 64 percent.', '64% = 64 %', '64 per cent = 64 %', '64pc = 64 %', '64 percent = 64 %'],
    ['a twenty-five percent stake and a 12.5-percent rise', 'twenty-five percent = 25 %', '12.5-percent = 12.5 %'],
    ['up 3 percentage points and 25 basis points', '3 percentage points = 3 percentage-point', '25 basis points = 25 basis-point'],
    ['half a percentage point', 'half a percentage point = 0.5 percentage-point'],
    ['It rose by a full percentage point.', 'a full percentage point = 1 percentage-point'],
    ['between 5 and 7 percent', '5 = 5..7 %', '7 percent = 5..7 %'],
    ['a 5-7% rise', '5-7% = 5..7 %'],
    ['It went from 5% to 7%.', '5% = 5 %', '7% = 7 %'],
    ['It rose 2% to 30%.', '2% = 2 %', '30% = 30 %'],
    ['one in every four kilns, a 1-in-4 chance', 'one in every four = 25 %', '1-in-4 = 25 %'],
    ['a 1-in-50-year storm'],
    ['one in five adults, nine out of 10 homes', 'one in five = 20 %', 'nine out of 10 = 90 %'],
    ['three-quarters of the members', 'three-quarters = 75 %'],
    ['a two-thirds majority and her one-third stake', 'two-thirds = 66.6666666667 %', 'one-third = 33.3333333333 %'],
    ['three of every four kilns', 'three of every four = 75 %'],
    ['a 4- to 6-percent rise', '4 = 4..6 %', '6-percent = 4..6 %'],
    ['between a quarter and a third of the kilns', 'a quarter = 25..33.3333333333 %', 'a third = 25..33.3333333333 %'],
    ['four out of every five kilns', 'four out of every five = 80 %'],
    ['They fell 4, 6 and 9 percent.', '4 = 4 %', '6 = 6 %', '9 percent = 9 %'],
    ['up 1.2 and 1.4 percentage points', '1.2 = 1.2 percentage-point', '1.4 percentage points = 1.4 percentage-point'],
    ['Of the 700 and 6 percent of others', '6 percent = 6 %'],
    ['a 20-per-cent share, 3.5 p.c.', '20-per-cent = 20 %', '3.5 p.c. = 3.5 %'],
    ['three-tenths of 1 percent', 'three-tenths of 1 percent = 0.3 %'],
    ['It fell by a third to 80, was cut by half, rose by two-fifths.', 'a third = 33.3333333333 %', 'half = 50 %', 'two-fifths = 40 %'],
    ['per cent of thirty', 'per cent of thirty = 30 %'],
    ['What per cent of 30 mills closed?'],
    ['It was late by half an hour, beaten by a third team.'],
  ]);
});

describe('what is no percent', () => {
  table([
    ['The first half of the game; a quarter of an hour; three in 2019.'],
    ['It rained three in 10 days.'],
    ['The percentage was not given.'],
    ['See https://example.com/a%20b?x=30%25'],
  ]);
});
