import { access as accessEn } from './en/access.ts';
import { accessibility as accessibilityEn } from './en/accessibility.ts';
import { byLink as byLinkEn } from './en/by-link.ts';
import { desk as deskEn } from './en/desk.ts';
import { error as errorEn } from './en/error.ts';
import { figures as figuresEn } from './en/figures.ts';
import { find as findEn } from './en/find.ts';
import { first as firstEn } from './en/first.ts';
import { health as healthEn } from './en/health.ts';
import { layout as layoutEn } from './en/layout.ts';
import { legal as legalEn } from './en/legal.ts';
import { letters as lettersEn } from './en/letters.ts';
import { patient as patientEn } from './en/patient.ts';
import { practice as practiceEn } from './en/practice.ts';
import { reasons as reasonsEn } from './en/reasons.ts';
import { turns as turnsEn } from './en/turns.ts';
import { waits as waitsEn } from './en/waits.ts';
import { workingDays as workingDaysEn } from './en/working-days.ts';
import { access as accessFr } from './fr/access.ts';
import { accessibility as accessibilityFr } from './fr/accessibility.ts';
import { byLink as byLinkFr } from './fr/by-link.ts';
import { desk as deskFr } from './fr/desk.ts';
import { error as errorFr } from './fr/error.ts';
import { figures as figuresFr } from './fr/figures.ts';
import { find as findFr } from './fr/find.ts';
import { first as firstFr } from './fr/first.ts';
import { health as healthFr } from './fr/health.ts';
import { layout as layoutFr } from './fr/layout.ts';
import { legal as legalFr } from './fr/legal.ts';
import { letters as lettersFr } from './fr/letters.ts';
import { patient as patientFr } from './fr/patient.ts';
import { practice as practiceFr } from './fr/practice.ts';
import { reasons as reasonsFr } from './fr/reasons.ts';
import { turns as turnsFr } from './fr/turns.ts';
import { waits as waitsFr } from './fr/waits.ts';
import { workingDays as workingDaysFr } from './fr/working-days.ts';
import type { Lang } from './write.ts';

const en = {
  access: accessEn,
  accessibility: accessibilityEn,
  byLink: byLinkEn,
  desk: deskEn,
  error: errorEn,
  figures: figuresEn,
  find: findEn,
  first: firstEn,
  health: healthEn,
  layout: layoutEn,
  legal: legalEn,
  letters: lettersEn,
  patient: patientEn,
  practice: practiceEn,
  reasons: reasonsEn,
  turns: turnsEn,
  waits: waitsEn,
};

export type Words = typeof en;

const fr: Words = {
  access: accessFr,
  accessibility: accessibilityFr,
  byLink: byLinkFr,
  desk: deskFr,
  error: errorFr,
  figures: figuresFr,
  find: findFr,
  first: firstFr,
  health: healthFr,
  layout: layoutFr,
  legal: legalFr,
  letters: lettersFr,
  patient: patientFr,
  practice: practiceFr,
  reasons: reasonsFr,
  turns: turnsFr,
  waits: waitsFr,
};

/** All texts of the product in one language; a missing one does not compile. */
export const wordsFor = (lang: Lang): Words => (lang === 'en' ? en : fr);

/** The sentences about working days in one language: they take dates. */
export const workingDaysFor = (lang: Lang): typeof workingDaysEn =>
  lang === 'en' ? workingDaysEn : workingDaysFr;
