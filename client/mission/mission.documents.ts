import { graphql } from '../graphql/graphql.ts';

export const CreateMissionDocument = graphql(`
  mutation CreateMission($input: CreateMissionInput!) { createMission(input: $input) { mission { id } revision } }
`);

export const UpdateMissionDocument = graphql(`
  mutation UpdateMission($input: UpdateMissionInput!) {
    updateMission(input: $input) { mission { id version } revision }
  }
`);

export const RemoveMissionDocument = graphql(`
  mutation RemoveMission($input: RemoveInput!) { removeMission(input: $input) { id revision } }
`);
