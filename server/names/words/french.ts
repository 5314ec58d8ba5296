/** Words of French that tell names from what only begins with a capital. All folded: small letters, no accents. */
import { listed } from './listed.ts';

/** What the name of an institution begins with. */
export const FRENCH_INSTITUTIONS = listed(`
  ville municipalite mrc hopital chambre fondation conseil association centre ecole universite cegep college commission
  comite table reseau regroupement federation confederation union syndicat cooperative coop societe ministere institut
  agence office maison cercle club corporation caisse banque musee bibliotheque theatre paroisse eglise clinique groupe
  alliance coalition mouvement ligue ordre regie bureau laboratoire observatoire collectif secretariat mairie prefecture
  communaute compagnie entreprise entreprises mutuelle fonds carrefour auberge entraide popote cuisine cuisines
  atelier ateliers amis jardin jardins ressourcerie pole consortium garderie cpe ciusss cisss chu clsc orchestre radio
  journal editions transport transports librairie epicerie ferme serres marche friperie pharmacie boulangerie tribunal
  academie lycee residence foyer refuge banques centraide intersyndicale intercommunale metropole service services
  direction delegation hameau scierie chantier chantiers brasserie microbrasserie festival station cabinet studio studios`);

/** Of these, those that begin a name in small letters too when a capital follows: « la fondation Chagnon ». */
export const FRENCH_SMALL = listed(`
  ville municipalite hopital fondation cooperative coop association ecole universite cegep college caisse clinique
  paroisse bibliotheque musee groupe societe librairie ferme epicerie institut refuge boulangerie pharmacie brasserie
  microbrasserie garage restaurant cabinet ministere`);

/** What carries a name on within itself. */
export const FRENCH_JOINERS = listed(`de du des d la le les l et en a au aux pour sur`);

/** Small words of a sentence: alone, they are no name, and none begins with one but an article. */
export const FRENCH_STOPS = listed(`
  le la les l un une des du de d au aux a et ou mais donc ni car que qui quoi dont ou quand comme si ce cet cette ces
  son sa ses leur leurs mon ma mes ton ta tes notre nos votre vos il elle ils elles on nous vous je tu se s y en ne pas plus
  moins tres trop aussi alors ainsi apres avant avec sans sous sur dans pour par chez vers entre depuis pendant durant
  selon contre malgre hors outre parmi lors tout toute tous toutes chaque plusieurs certains certaines quelques aucun aucune
  autre autres meme memes est sont etait etaient sera seront a ont avait avaient aura fait faire peut peuvent doit doivent
  hier aujourd hui demain ici la-bas voila voici enfin ensuite puis cependant toutefois pourtant neanmoins parce afin bien
  deja encore jamais toujours souvent parfois rien personne merci bonjour oui non cela ca celui celle ceux celles c j m t qu n
  lorsque puisque quoique tandis des lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin
  juillet aout septembre octobre novembre decembre printemps ete automne hiver deux trois quatre cinq six sept huit neuf dix
  presents presentes absents absentes excuses ordre objet date lieu heure point points proposition adoption resolution suivi
  note notes source photo texte page annexe question questions reponse rappel divers varia accueil ouverture levee
  ajoute souligne explique rappelle precise conclut grace quant face suite jusqu`);

/** Nouns that stand behind a noun of an institution as they are: « Comité logement ». */
export const ADJUNCTS = listed(`
  logement jeunesse emploi famille familles femmes action sante alimentation aines citoyen citoyens vie culture sport loisir loisirs
  energie habitation quartier parents enfance travail innovation climat transport accueil ressource ressources entraide
  affaires arts ecole conseil formation aide alphabetisation environnement tourisme developpement securite`);

/** Of what this is about, which is no institution: « le plan Nord ». */
export const FRENCH_WORKS = listed(`
  loi plan programme projet politique strategie journee journees semaine mois prix rapport livre film etude enquete guide
  charte convention entente accord campagne operation initiative concours gala colloque congres sommet salon forum rue avenue
  boulevard chemin route place parc pont autoroute salle lac riviere fleuve mont baie rang montee quai edifice pavillon
  article chapitre article memoire roman chanson album exposition tableau reglement bulletin etats assises rencontre`);

/** Before the name of a person. */
export const FRENCH_TITLES = listed(`
  m mm mme mmes mlle monsieur madame mesdames messieurs dr dre docteur docteure me maitre abbe soeur frere pere
  professeur professeure`);

/** What somebody is: in front of a name, no part of it. */
export const FRENCH_ROLES = listed(`
  maire mairesse president presidente directeur directrice ministre depute deputee conseiller conseillere prefet prefete
  coordonnateur coordonnatrice secretaire tresorier tresoriere animateur animatrice agente agent premier premiere
  vice-president vice-presidente porte-parole benevole membre`);

/** Who lives somewhere, what is spoken there, and where that is: names, but of nobody in particular. */
export const FRENCH_PEOPLES = listed(`
  francais francaise francophone anglais anglaise quebecois quebecoise canadien canadienne acadien acadienne montrealais europeen
  americain canada quebec france europe etats-unis belgique suisse ontario amerique afrique asie nord sud est ouest
  noel paques etat etats internet covid covid-19 facebook zoom google youtube linkedin twitter instagram dieu`);

/** Endings of adjectives: « Centre intégré universitaire ». A verb that ends alike is left out below. */
export const FRENCH_ADJECTIVE =
  /(?:al|ale|ales|aux|aires?|iques?|els?|elles?|ifs?|ives?|ois|oise|oises|iens?|iennes?|ees?|es?ois|eux|euses?|ains?|aines?|ables?|ants?|antes?|ieures?|ieurs?|coles?|ins?|ines?|ens?|ennes?|estres?)$/;
export const FRENCH_VERBS = listed(`
  explique indique applique communique implique signale appelle rappelle arrive prive derive tient vient revient maintient
  devient obtient soutient convient declare prepare pendant avant durant maintenant cependant entre mais plus dans ainsi bien rien
  ensuite moyennant suivant concernant notamment mesdames jamais vraiment financee organisee tenue creee offerte rencontrees
  rencontree lancee fondee rassemble demain mes tables faire plaire compare repare separe etablit egalement selon mene enfin examine destine
  participants participantes etudiants habitants souhaitant disposant offrant cherchant voulant annoncees annonces prevues prevue`);
