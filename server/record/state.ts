/** One record as it stands: plain JSON, dates and instants as ISO 8601 text, each reference as the id it points to. */
export type RecordState = {
  id: string;
  kind: string;
  properties: Record<string, unknown>;
  refs: Record<string, string>;
};
