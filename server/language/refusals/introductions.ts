/** What is refused of introductions, and of who asks who could make one. */
export const INTRODUCTIONS = {
  'introduction.refused': {
    en: 'Nobody can introduce these two: see what is said of each.',
    fr: 'Personne ne peut mettre ces deux-là en relation : voyez ce qui est dit de chacun.',
  },
  'introduction.stakeholder': {
    en: 'Choose a stakeholder of this ecosystem: an institution or an individual.',
    fr: 'Choisissez une partie prenante de cet écosystème : une institution ou un individu.',
  },
  'introduction.same': {
    en: 'Nobody is introduced to themselves: choose another stakeholder.',
    fr: 'Personne ne se rencontre soi-même : choisissez une autre partie prenante.',
  },
  'introduction.twice': {
    en: 'Each of those concerned has one part in it: choose another stakeholder.',
    fr: 'Chacun n’y a qu’un seul rôle : choisissez une autre partie prenante.',
  },
  'introduction.settledOn': {
    en: 'It was not made or declined before it was asked: give the same day or a later one.',
    fr: 'Elle n’a pas été faite ni refusée avant d’être demandée : donnez le même jour ou un jour suivant.',
  },
  'introduction.theirs': {
    en: 'Who wants to meet asks, and takes back what they asked: you may say what became of it.',
    fr: 'Qui veut rencontrer demande, et retire sa demande : vous pouvez dire ce qu’elle est devenue.',
  },
  'taken.introduction': {
    en: 'This introduction has been asked already: say what became of that one.',
    fr: 'Cette mise en relation a déjà été demandée : dites ce qu’elle est devenue.',
  },
} as const;
