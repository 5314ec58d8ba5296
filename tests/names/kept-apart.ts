/** Texts of our own making that were written last, with known stakeholders by all their names: no rule has seen them. */
import type { NamedText } from './named-texts.ts';

export const KEPT_APART: readonly NamedText[] = [
  {
    language: 'fr',
    text: `Table de concertation sur le logement, compte rendu du 3 mars

Étaient présents l'OMH des Moulins, le CLSC de la Rivière-Noire et la Caisse Desjardins du Haut-Plateau. Jeanne Robitaille, de la Maison Mélaric, anime la rencontre. La fondation Beauséjour confirme 40 000 $ pour les travaux ; Habitat Boréal, coopérative de solidarité, dépose ses plans la semaine prochaine.

Le Comité logement du Vieux-Port demande que les locataires de la rue Saint-Paul soient relogés avant l'hiver. La Ville de Saint-Aubin promet un avis en avril. L'Atelier de la Meule, qui restaure des fenêtres, offre de former six jeunes avec le Carrefour jeunesse-emploi des Cantons. Selon Mathieu Gendron, directeur de la Fédération des coopératives du Centre, il manque encore un notaire. Le Groupe Aubépine s'est excusé.

On rappelle que l'Office municipal d'habitation des Moulins tient la liste d'attente, et que Desjardins (Caisse du Haut-Plateau) peut prêter à taux réduit.`,
    known: {
      omh: ['Office municipal d’habitation des Moulins', 'OMH des Moulins'],
      caisse: ['Caisse Desjardins du Haut-Plateau'],
      clsc: ['CLSC de la Rivière-Noire'],
      fondation: ['Fondation Beauséjour inc.'],
      ville: ['Ville de Saint-Aubin'],
    },
    organisations: [
      'Maison Mélaric',
      'Habitat Boréal',
      'Comité logement du Vieux-Port',
      'Atelier de la Meule',
      'Carrefour jeunesse-emploi des Cantons',
      'Fédération des coopératives du Centre',
      'Groupe Aubépine',
    ],
    people: ['Jeanne Robitaille', 'Mathieu Gendron'],
  },
  {
    language: 'fr',
    text: `Le port se réinvente

La Coopérative des pêcheurs de l'Anse veut vendre son glaçon aux restaurants. Depuis l'automne, le cégep de Rimbault et Nordmer y testent un procédé de congélation lente. « Nous avons tout à apprendre », dit Yvon Poirier, de la Chambre de commerce du Littoral.

Le Musée maritime de l'Anse prêtera une salle. Transport Gagné et Filles assurera la navette du samedi ; l'Auberge du Phare logera les stagiaires. Le Réseau québécois de la pêche durable (RQPD) a promis un guide, et le RQPD cherche deux bateaux. Les élèves de l'école secondaire du Rivage tiendront le kiosque, comme l'an dernier. Le ministère n'a pas encore répondu.`,
    known: {
      cegep: ['Cégep de Rimbault'],
      chambre: ['Chambre de commerce du Littoral', 'CCL'],
      musee: ['Musée maritime de l’Anse'],
    },
    organisations: [
      'Coopérative des pêcheurs de l’Anse',
      'Nordmer',
      'Transport Gagné et Filles',
      'Auberge du Phare',
      'Réseau québécois de la pêche durable',
      'École secondaire du Rivage',
    ],
    people: ['Yvon Poirier'],
  },
  {
    language: 'en',
    text: `Minutes of the food table, March 3

Present were the Millbrook Food Bank, St. Luke's Community Kitchen and the YMCA of Two Rivers. Dana Whitlock of Farm to School Millbrook took the chair. The Hollins Foundation confirmed $40,000 for the cold room, and Greenway Logistics offered a truck on Fridays.

The Tenants' Association of Mill Street asked for evening hours. The Town of Millbrook will answer in April. Second Harvest Valley, which trains young cooks, is ready to take six people with the help of the Riverside Employment Centre. According to Peter Okafor, director of the Valley Growers Co-operative, a refrigeration technician is still missing. Bright Acre sent regrets.

It was recalled that Saint Luke's keeps the waiting list, and that the Y could lend its gym.`,
    known: {
      bank: ['Millbrook Food Bank'],
      luke: ['St. Luke’s Community Kitchen', 'St. Luke’s'],
      ymca: ['YMCA of Two Rivers'],
      hollins: ['The Hollins Foundation Inc.'],
      town: ['Town of Millbrook'],
    },
    organisations: [
      'Farm to School Millbrook',
      'Greenway Logistics',
      'Tenants’ Association of Mill Street',
      'Second Harvest Valley',
      'Riverside Employment Centre',
      'Valley Growers Co-operative',
      'Bright Acre',
    ],
    people: ['Dana Whitlock', 'Peter Okafor'],
  },
  {
    language: 'en',
    text: `The harbour thinks again

The Cove Fishers' Co-op wants to sell its ice to restaurants. Since autumn, Rimbault College and Northmere have been testing slow freezing there. "We have everything to learn," says Ian Parrish of the Shoreline Chamber of Commerce.

The Maritime Museum of the Cove will lend a room. Gale and Sons Transport runs the Saturday shuttle; the Lighthouse Inn puts up the trainees. The Atlantic Sustainable Fisheries Network (ASFN) has promised a guide, and ASFN is looking for two boats. Pupils of Seaview High School will run the stall, as they did last year. The ministry has not answered yet.`,
    known: {
      college: ['Rimbault College'],
      chamber: ['Shoreline Chamber of Commerce'],
      museum: ['Maritime Museum of the Cove'],
    },
    organisations: [
      'Cove Fishers’ Co-op',
      'Northmere',
      'Gale and Sons Transport',
      'Lighthouse Inn',
      'Atlantic Sustainable Fisheries Network',
      'Seaview High School',
    ],
    people: ['Ian Parrish'],
  },
];
