/** Texts of our own making that the rules for names were written with; what must be found in each. */
import type { NamedText } from './named-texts.ts';

export const WRITTEN: readonly NamedText[] = [
  {
    language: 'fr',
    text: `Procès-verbal de la rencontre du 12 mars 2026
Présents : Marie-Ève Gagnon (Ville de Sainte-Foy-du-Lac), Robert Tanguay, de la Chambre de commerce du Haut-Fleuve, Amina Diallo, du Carrefour jeunesse-emploi des Collines, et Luc Poirier, de Nordet Logiciels.

Madame Gagnon souhaite la bienvenue. La Fondation Marguerite-Aubin versera 40 000 $ au projet de cuisine collective. M. Tanguay rappelle que le Centre intégré de santé des Collines cherche un local depuis janvier. Le Réseau québécois de la relève agricole (RQRA) offre d'animer un atelier ; le RQRA l'a déjà fait à Rimouski en 2024.

Les Jardins de la Baie et la Coop de solidarité L'Éclaircie partageront un entrepôt. Hier, Nordet Logiciels a confirmé le prêt de dix ordinateurs. Le rapport « Habiter le Nord » sera envoyé à tous. Prochaine rencontre : lundi 6 avril, à l'école Saint-Émile.`,
    known: { 'Ville de Sainte-Foy-du-Lac': ['Ville de Sainte-Foy-du-Lac'] },
    organisations: [
      'Chambre de commerce du Haut-Fleuve',
      'Carrefour jeunesse-emploi des Collines',
      'Nordet Logiciels',
      'Fondation Marguerite-Aubin',
      'Centre intégré de santé des Collines',
      'Réseau québécois de la relève agricole',
      'Jardins de la Baie',
      'Coop de solidarité L’Éclaircie',
      'École Saint-Émile',
    ],
    people: ['Marie-Ève Gagnon', 'Robert Tanguay', 'Amina Diallo', 'Luc Poirier'],
  },
  {
    language: 'en',
    text: `MINUTES OF THE FOOD SECURITY TABLE
March 12, 2026

Attending: Dana Whitfield (Kestrel Valley Food Bank), Marcus Obi of the Lakeshore Community Health Centre, and Ruth Amos.

Dana opened the meeting at 9 a.m. The Town of Alder Point has agreed to lend its hall on Tuesdays. Marcus reported that the Harrow Family Foundation will fund a second fridge; the foundation asked for a report by June. Volunteers from St. Brendan's Church drove 400 meals to seniors in Fairmont. A proposal by the University of Alder Point and the Three Rivers Growers' Cooperative was discussed.

Ruth suggested inviting Grainbelt Logistics, which moves produce for free on Fridays, and the Alder Point Newcomers Association. Kestrel Valley Food Bank will write to the Department of Social Development. Everyone agreed that the Street Fair was a success. Next meeting: April 9.`,
    known: { 'Town of Alder Point': ['Town of Alder Point'] },
    organisations: [
      'Kestrel Valley Food Bank',
      'Lakeshore Community Health Centre',
      'Harrow Family Foundation',
      'St. Brendan’s Church',
      'University of Alder Point',
      'Three Rivers Growers’ Cooperative',
      'Grainbelt Logistics',
      'Alder Point Newcomers Association',
      'Department of Social Development',
    ],
    people: ['Dana Whitfield', 'Marcus Obi', 'Ruth Amos'],
  },
  {
    language: 'fr',
    text: `UNE BANQUE DE BOIS POUR LES QUARTIERS

Depuis deux ans, l'organisme Second Copeau récupère le bois des chantiers. « On nous donnait des poutres entières », raconte sa directrice, Solange Pinard. L'entreprise d'insertion forme une quinzaine de jeunes avec le Centre de formation professionnelle Lavigueur et la Commission scolaire des Trois-Pignons.

Le ministère de l'Économie et la Caisse Desjardins du Plateau ont financé la scie. La Société d'habitation populaire de l'Anse achète les planches pour ses logements. Selon Guy Thériault, de l'Association des résidents de la Pointe, le bruit inquiète encore les voisins. La Ville promet un mur.

Second Copeau vise maintenant Drummondville et Granby. Une étude de l'Université de la Rive-Sud doit paraître en juin ; l'Institut de recherche sur le réemploi (IRR) y participe. L'IRR étudie aussi les briques.`,
    known: { 'Caisse du Plateau': ['Caisse Desjardins du Plateau', 'Caisse du Plateau'] },
    organisations: [
      'Second Copeau',
      'Centre de formation professionnelle Lavigueur',
      'Commission scolaire des Trois-Pignons',
      'Ministère de l’Économie',
      'Société d’habitation populaire de l’Anse',
      'Association des résidents de la Pointe',
      'Université de la Rive-Sud',
      'Institut de recherche sur le réemploi',
    ],
    people: ['Solange Pinard', 'Guy Thériault'],
  },
  {
    language: 'en',
    text: `Ferry users find their voice

For years nobody asked the islanders what they thought of the ferry. That changed when Tidewater Transit and the Marrow Island Residents' Council sat down together last fall. "We had never met," says Councillor Ian Pell.

With a grant from the Bluewater Community Trust, the council hired a coordinator, Priya Nair. She called the Northshore School District, the Coast Guard Auxiliary and two small businesses: Pell & Daughters and The Salt Loft. The Salt Loft now sells tickets. Northshore Credit Union gave a printer.

The Ministry of Transportation and Infrastructure is watching. A study called "Crossing Together" was published in May by Simonds College. The Marrow Island Arts Society wants a summer stage on the upper deck; Captain Noor Aziz is not convinced.`,
    known: { 'Tidewater Transit Authority': ['Tidewater Transit Authority', 'Tidewater Transit'] },
    organisations: [
      'Marrow Island Residents’ Council',
      'Bluewater Community Trust',
      'Northshore School District',
      'Coast Guard Auxiliary',
      'Pell & Daughters',
      'Salt Loft',
      'Northshore Credit Union',
      'Ministry of Transportation and Infrastructure',
      'Simonds College',
      'Marrow Island Arts Society',
    ],
    people: ['Ian Pell', 'Priya Nair', 'Noor Aziz'],
  },
  {
    language: 'fr',
    text: `Compte rendu, table des aînés, 4 février

Étaient là : la Résidence du Moulin, le CLSC de la Vallée, Popote roulante Saint-Roch, l'Office municipal d'habitation de Brionne et la FADOQ des Rivières.

1. Transport
Le Transport adapté de la Vallée ne dessert plus le rang Nord. Claire Bérubé propose d'en parler à la MRC de Brionne. Le Club de l'âge d'or prête son autobus le jeudi.
2. Isolement
La Maison des familles Tournesol et l'organisme Ligne Amie appellent soixante personnes par semaine. Les Petits Frères viendront en visite. Le Programme Nouveaux Horizons est fermé jusqu'en mai.
3. Divers
Merci à la boulangerie Le Pain d'Antan ! L'hôpital Notre-Dame enverra une infirmière.`,
    known: { 'MRC de Brionne': ['MRC de Brionne'] },
    organisations: [
      'Résidence du Moulin',
      'CLSC de la Vallée',
      'Popote roulante Saint-Roch',
      'Office municipal d’habitation de Brionne',
      'FADOQ des Rivières',
      'Transport adapté de la Vallée',
      'Club de l’âge d’or',
      'Maison des familles Tournesol',
      'Ligne Amie',
      'Petits Frères',
      'Boulangerie Le Pain d’Antan',
      'Hôpital Notre-Dame',
    ],
    people: ['Claire Bérubé'],
  },
  {
    language: 'en',
    text: `Emergency exercise: what we learned

On Saturday the Regional Emergency Office ran its winter drill. The Red Cross opened a warming centre at Cedar Heights High School. Brookfield Fire Department, Brookfield Police and the Sunnyside Amateur Radio Club kept in touch by radio.

NB Power restored the line within two hours. Hilltop Pharmacy filled forty prescriptions, and Mayor Carol Lund thanked Trelawney Trucking for the generators. Two gaps remain. Nobody had the number of the Meadowbrook Nursing Home, and the Deaf and Hard of Hearing Society was not invited.

Recommendations: ask Trelawney Trucking for a second driver; meet the Kinsmen Club; include the Wolastoq First Nation from the beginning. GeoSouth offered free maps.`,
    known: { 'Red Cross': ['Canadian Red Cross', 'Red Cross'] },
    organisations: [
      'Regional Emergency Office',
      'Cedar Heights High School',
      'Brookfield Fire Department',
      'Brookfield Police',
      'Sunnyside Amateur Radio Club',
      'NB Power',
      'Hilltop Pharmacy',
      'Trelawney Trucking',
      'Meadowbrook Nursing Home',
      'Deaf and Hard of Hearing Society',
      'Kinsmen Club',
      'Wolastoq First Nation',
      'GeoSouth',
    ],
    people: ['Carol Lund'],
  },
];
