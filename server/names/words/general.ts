/** Words that both languages have. */
import { listed } from './listed.ts';

/** Capitals that stand for no institution. */
export const GENERAL_ACRONYMS = listed(`
  obnl osbl ong npo ngo pdf url tvq tps hst gst pme sme ceo cfo pdg dg rh hr ti it ia ai tv usa uk us eu ue onu un qc on nb ns pe bc ab
  am pm sos faq adn dna vih hiv itss gps sms covid ca ag agm aga cv pib gdp kg km id ok vs etc tbd tba rsvp ps nb eh mp mla mpp
  wifi lgbtq lgbtq2 pei tba`);

/** Times have capitals in English, and carry no name on. */
export const TIMES = listed(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december i lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout
  septembre octobre novembre decembre`);

/** In small letters before a name: what it is. */
export const DESCRIPTORS = listed(`
  organisme collectif entreprise compagnie groupe entraide firme fournisseur obnl troupe orchestre agence
  charity company supplier startup nonprofit organization organisation firm agency contractor publisher employer`);

/** What stands before places and nouns rather than before a name of its own. */
export const LEADING = listed(`
  la le l les du des au aux de d un une the a an of from to in at near en sur vers through on our notre its sa son ses their leur
  leurs his her my mon ma this that ce cette ces no rang rue avenue`);

/** What the name of a place of several words begins with. */
export const WHERE = listed(`
  saint st sainte ste new north south east west port fort mont mount lac lake grand grande cap cape la le les notre old vieux
  haut haute bas basse ile isle point pointe riviere upper lower great san los el`);

/** First names that are common in Canada and France: a run of words that begins with one is somebody. */
export const FIRST_NAMES = listed(`
  marie jean pierre paul jacques michel andre louis luc marc claude daniel alain francois guy robert richard roger denis gilles
  yves serge normand sylvie nathalie isabelle julie caroline chantal catherine martine helene louise lise diane nicole francine
  monique johanne josee annie stephanie melanie sophie veronique valerie genevieve anne claire emilie audrey camille lea emma
  olivier maxime alexandre simon mathieu philippe antoine gabriel samuel nicolas vincent thomas hugo etienne benoit christian
  eric patrick martin sebastien dominique pascal stephane bruno laurent rene raymond bernard yvon real rejean mario ghislain
  amina fatima mohamed ahmed youssef karim samir nadia leila ibrahim aicha ousmane mamadou awa fatou moussa chen wei li ana
  maria jose carlos juan luis sofia elena david michael john james william robert joseph charles thomas george edward henry peter
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa margaret betty sandra ashley dorothy kim
  kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela
  shirley anna brenda pamela nicole ruth katherine samantha christine emma catherine debra virginia rachel carolyn janet
  heather diane julie joyce victoria kelly christina joan evelyn lauren judith olivia frances martha cheryl megan andrea
  hannah jacqueline ann jean alice kathryn gloria teresa doris sara janice julia grace judy matthew anthony mark donald
  steven andrew paul joshua kenneth kevin brian timothy ronald jason jeffrey ryan jacob gary nicholas eric jonathan stephen
  larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron adam
  nathan zachary kyle noah ethan jeremy christian sean austin roger gerald keith terry harold carl arthur ralph roy lawrence
  bruce gabriel alan wayne philip vincent russell bobby johnny logan priya raj ravi sanjay mei ling omar hassan fiona ian duncan
  angus gordon moira marcus dana ruth sheila priya noor solange guy claire luc amina len norah dave dan tom bill jim joe sue ann shannon colleen craig derek leah maya owen liam noor zara ines lucie odile renee solange yvette gisele`);
