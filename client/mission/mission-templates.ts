/** Roles that missions of a kind usually need: what a new mission can begin with. */

export type TemplateRole = {
  kind: 'CONVENOR' | 'FUNDER' | 'OPERATOR' | 'ADVISER' | 'EVALUATOR' | 'VOICE' | 'AMBASSADOR';
  minimum: number;
  /** Who would fit. */
  title: string;
  titleFr: string;
};

const role = (kind: TemplateRole['kind'], title: string, titleFr: string, minimum = 1): TemplateRole => ({
  ...{ kind, minimum, title, titleFr },
});

/** By the name of each, with the roles and where they come from. */
export const MISSION_TEMPLATES = {
  education: {
    source:
      'Kania and Kramer (2011), Collective Impact; Epstein (1995), School/Family/Community Partnerships',
    roles: [
      role('CONVENOR', 'Backbone organisation', 'Organisme pivot'),
      role('OPERATOR', 'School or school board', 'École ou centre de services scolaire', 2),
      role('OPERATOR', 'Community organisation', 'Organisme communautaire'),
      role('FUNDER', 'Foundation or ministry', 'Fondation ou ministère'),
      role('EVALUATOR', 'Shared measurement', 'Mesure partagée'),
      role('VOICE', 'Pupils and their families', 'Élèves et leurs familles', 2),
      role('AMBASSADOR', 'Employer', 'Employeur'),
    ],
  },
  healthyAgeing: {
    source: 'World Health Organization (2007), Global Age-friendly Cities: A Guide',
    roles: [
      role('CONVENOR', 'Municipality', 'Municipalité'),
      role('VOICE', 'Older people', 'Personnes aînées', 2),
      role('VOICE', 'Family carers', 'Proches aidants'),
      role('OPERATOR', 'Health and community services', 'Services de santé et services communautaires'),
      role('OPERATOR', 'Transport', 'Transport'),
      role('OPERATOR', 'Housing', 'Habitation'),
      role('FUNDER', 'Funder', 'Bailleur de fonds'),
      role('EVALUATOR', 'Evaluation', 'Évaluation'),
    ],
  },
  emergencyResponse: {
    source:
      'FEMA (2017), National Incident Management System; ISO 22320:2018, Guidelines for incident management',
    roles: [
      role('CONVENOR', 'Incident command', 'Commandement de l’intervention'),
      role('OPERATOR', 'Rescue and care', 'Secours et soins', 2),
      role('OPERATOR', 'Logistics and shelter', 'Logistique et hébergement'),
      role('ADVISER', 'Planning and warning', 'Planification et alerte'),
      role('AMBASSADOR', 'Public information', 'Information du public'),
      role('FUNDER', 'Finance', 'Finances'),
      role('VOICE', 'Those affected', 'Personnes sinistrées'),
      role('EVALUATOR', 'After-action review', 'Retour d’expérience'),
    ],
  },
  economicDevelopment: {
    source:
      'Foray et al. (2012), Guide to Research and Innovation Strategies for Smart Specialisation; Carayannis and Campbell (2009), “Mode 3” and “Quadruple Helix”',
    roles: [
      role('CONVENOR', 'Development agency', 'Agence de développement'),
      role('OPERATOR', 'Businesses', 'Entreprises', 2),
      role('ADVISER', 'University or college', 'Université ou collège'),
      role('FUNDER', 'Public funder', 'Bailleur de fonds public'),
      role('FUNDER', 'Investor or credit union', 'Investisseur ou caisse'),
      role('VOICE', 'Workers and residents', 'Travailleurs et résidents'),
      role('EVALUATOR', 'Evaluation', 'Évaluation'),
    ],
  },
} as const satisfies Record<string, { source: string; roles: readonly TemplateRole[] }>;

export type MissionTemplate = keyof typeof MISSION_TEMPLATES;
export const TEMPLATE_NAMES = Object.keys(MISSION_TEMPLATES) as MissionTemplate[];
