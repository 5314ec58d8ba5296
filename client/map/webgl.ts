let known: boolean | undefined;

/** Whether this browser can draw the map; when it cannot, the table is the working view. Asked once. */
export const hasWebgl = (): boolean => {
  if (known === undefined) {
    const gl = document.createElement('canvas').getContext('webgl2');
    known = gl !== null;
    // Browsers allow only some sixteen contexts: give this one back at once.
    gl?.getExtension('WEBGL_lose_context')?.loseContext();
  }
  return known;
};
