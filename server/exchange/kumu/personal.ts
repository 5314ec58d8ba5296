/**
 * Personal data in a sheet, judged by the header of a column and by what its cells hold. Who can see an attribute or a note cannot be
 * chosen, so what identifies or reaches a person is never read into one: see docs/import.md.
 */
import { plainWord } from './words.ts';

/** Words that announce personal data wherever they stand in a header. */
const ALWAYS = new Set(
  [
    'email,emails,mail,mails,courriel,courriels,mel',
    'phone,phones,telephone,telephones,tel,tels,cellphone,cellulaire,cellulaires,smartphone,fax,telecopieur,whatsapp,telegram,skype,sms',
    'birthday,birthdate,dob,naissance,ssn,nas',
  ]
    .join()
    .split(','),
);
/** Words that do when nothing but qualifiers stands beside them: "Mobile", "Cell 2", but no "Mobile clinic". */
const ALONE = new Set('mobile,mobiles,cell,cells,portable,portables,gsm,landline,voicemail,texto'.split(','));
const QUALIFIERS = new Set(
  'work,home,office,direct,main,other,number,numbers,no,num,numero,numeros,business,personal,perso,pro,professional,professionnel,principal,secondary,bureau,domicile,travail,contact,autre,de,du,1,2,3,4,5'.split(
    ',',
  ),
);
const PHRASES =
  /\b(?:date of birth|home address|street address|adresse (?:personnelle|du domicile|civique|postale)|social insurance|e mails?)\b/;

/** Whether a header announces personal data: e-mail addresses, telephone numbers, what identifies a person. */
export function isPersonal(header: string): boolean {
  const plain = plainWord(header);
  const words = plain.split(' ');
  if (words.some((word) => ALWAYS.has(word)) || PHRASES.test(plain)) return true;
  return (
    words.some((word) => ALONE.has(word)) && words.every((word) => ALONE.has(word) || QUALIFIERS.has(word))
  );
}

const ADDRESS = String.raw`[^\s@<>,;:|"'()[\]/]+(?:@|\s?[([]\s?(?:at|arobase|@)\s?[)\]]\s?)[^\s@<>,;:|"'()[\]/]+(?:\.|\s?[([]\s?(?:dot|point)\s?[)\]]\s?)\p{L}{2,}`;
const NUMBER = [
  // International: +33 1 23 45 67 89, +1 (418) 555-0100.
  String.raw`\+\d{1,3}(?:[\s.\u00a0-]?\(?\d{1,4}\)?){2,6}`,
  // North America: 418-555-0100, (418) 555 0100, 1 418 555.0100.
  String.raw`(?:1[\s.\u00a0-])?(?:\(\d{3}\)\s?|\d{3}[\s.\u00a0-])\d{3}[\s.\u00a0-]\d{4}`,
  // France: 06 12 34 56 78.
  String.raw`0\d(?:[\s.\u00a0-]\d{2}){4}`,
  // Whatever calls itself one.
  String.raw`(?:tel|tél|téléphone|telephone|phone|cell|cellulaire|mobile|fax|whatsapp)\.?\s?:?\s?\+?\d[\d\s().-]{5,}\d`,
].join('|');
const PERSONAL = new RegExp(String.raw`${ADDRESS}|(?<![\p{L}\p{N}.\-/])(?:${NUMBER})(?![\p{L}\p{N}])`, 'giu');
const ANY = new RegExp(PERSONAL.source, 'iu');

/** Whether a text holds an e-mail address or a telephone number. */
export function holdsPersonal(text: string): boolean {
  // Nearly every cell ends here: an address has a sign for "at", a number six figures.
  return /[@([]|\d(?:\D{0,3}\d){5}/.test(text) && ANY.test(text);
}

/** A text without the e-mail addresses and telephone numbers in it. */
export const withoutPersonal = (text: string): string => text.replace(PERSONAL, '[…]');
