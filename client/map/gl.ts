// The little WebGL that the marks and the lines share: one quad for each row of a byte table.

export type Attribute = {
  name: string;
  size: 1 | 2 | 3 | 4;
  /** `float` 32 bits; `byte` 0 to 255; `colour` a byte read as 0 to 1. */
  type: 'float' | 'byte' | 'colour';
};

export type Shape = {
  vertex: string;
  fragment: string;
  attributes: readonly Attribute[];
  uniforms: readonly string[];
};

/** Rows to draw. `version` changes with the bytes, so that a frame that moves only the camera uploads nothing. */
export type Rows = { bytes: Uint8Array; count: number; version: number };

export type Uniforms = Record<string, number | readonly number[] | Float32Array>;

export type Painter = {
  /**
   * Whether it can draw: a browser compiles beside the page when nobody asks it how far it is.
   * @throws Error with the compiler's own words when the shaders do not compile
   */
  isReady(): boolean;
  /** Draws the first rows, all of them unless `most` says how many, each with so many quads: `a_part` tells which. */
  draw(rows: Rows, uniforms: Uniforms, most?: number, parts?: number): void;
  free(): void;
};

/** The corners of a quad, as two triangles. */
const VERTICES = 6;
/** Rows lie in a texture of this width; a texel has 16 bytes. */
const WIDTH = 2_048;
const TEXEL = 16;

const wordsOf = ({ size, type }: Attribute): number => (type === 'float' ? size : 1);

/** Bytes of one row, whole texels. */
export const strideOf = (shape: Shape): number => {
  const words = shape.attributes.reduce((total, attribute) => total + wordsOf(attribute), 0);
  return Math.ceil((words * 4) / TEXEL) * TEXEL;
};

/**
 * The part of a vertex shader that reads its row. Rows are not instances of a quad: software renderers draw each
 * instance by itself, which costs more than all the pixels.
 */
export const readingOf = (shape: Shape): string => {
  const texels = strideOf(shape) / TEXEL;
  const lines: string[] = [];
  let word = 0;
  for (const attribute of shape.attributes) {
    const { name, size, type } = attribute;
    const at = (i: number) => `texel_${(word + i) >> 2}.${'xyzw'[(word + i) & 3]}`;
    if (type === 'float') {
      const parts = Array.from({ length: size }, (_, i) => `uintBitsToFloat(${at(i)})`);
      lines.push(size === 1 ? `${name} = ${parts[0]};` : `${name} = vec${size}(${parts.join(', ')});`);
    } else {
      lines.push(`${name} = bytes_of(${at(0)})${type === 'colour' ? ' / 255.0' : ''};`);
    }
    word += wordsOf(attribute);
  }
  const declared = shape.attributes.map(
    ({ name, size, type }) =>
      `${type === 'float' && size === 1 ? 'float' : `vec${type === 'float' ? size : 4}`} ${name};`,
  );
  const fetched = Array.from(
    { length: texels },
    (_, i) =>
      `uvec4 texel_${i} = texelFetch(u_table, ivec2((first + ${i}) % ${WIDTH}, (first + ${i}) / ${WIDTH}), 0);`,
  );
  return `precision highp float;
precision highp int;
uniform highp usampler2D u_table;
uniform int u_parts;
int a_part;
vec2 a_corner;
${declared.join('\n')}
vec4 bytes_of(uint word) { return vec4(uvec4(word, word >> 8u, word >> 16u, word >> 24u) & 255u); }
void read_row() {
  int quad = gl_VertexID / ${VERTICES};
  int corner = gl_VertexID - quad * ${VERTICES};
  int row = quad / u_parts;
  a_part = quad - row * u_parts;
  a_corner = vec2(corner == 1 || corner == 2 || corner == 4 ? 1.0 : -1.0, corner == 2 || corner >= 4 ? 1.0 : -1.0);
  int first = row * ${texels};
  ${fetched.join('\n  ')}
  ${lines.join('\n  ')}
}
`;
};

/** Compiles a shape for one context, beside the page where the browser can. */
export const createPainter = (gl: WebGL2RenderingContext, shape: Shape): Painter => {
  // Asked before linking: a browser that does not know that somebody will ask keeps no count.
  const beside = gl.getExtension('KHR_parallel_shader_compile');
  const program = link(gl, shape);
  const names = [...shape.uniforms, 'u_table', 'u_parts'];
  const places = new Map<string, WebGLUniformLocation | null>();
  const table = gl.createTexture();
  // Nothing is read from buffers: what sigma binds for its own programs must not be in the way.
  const layout = gl.createVertexArray();
  let uploaded = -1;

  const isReady = () => {
    if (places.size > 0) return true;
    if (gl.isContextLost() || isCompiling(gl, program, beside)) return false;
    check(gl, program);
    for (const name of names) places.set(name, gl.getUniformLocation(program, name));
    return true;
  };

  return {
    isReady,
    draw(rows, uniforms, most = rows.count, parts = 1) {
      if (rows.count === 0 || !isReady()) return;
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, table);
      if (rows.version !== uploaded) {
        upload(gl, rows.bytes, (rows.count * strideOf(shape)) / TEXEL);
        uploaded = rows.version;
      }
      // Sigma leaves its picking buffer bound.
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's useProgram is not a React hook
      gl.useProgram(program);
      gl.uniform1i(places.get('u_table') ?? null, 0);
      gl.uniform1i(places.get('u_parts') ?? null, parts);
      for (const [name, value] of Object.entries(uniforms)) setUniform(gl, places.get(name) ?? null, value);
      gl.bindVertexArray(layout);
      gl.drawArrays(gl.TRIANGLES, 0, VERTICES * parts * Math.min(most, rows.count));
      gl.bindVertexArray(null);
      gl.bindTexture(gl.TEXTURE_2D, null);
    },
    free() {
      gl.deleteVertexArray(layout);
      gl.deleteTexture(table);
      gl.deleteProgram(program);
    },
  };
};

/** Puts the first texels of a table into the texture that is bound: its full lines, then what is left. */
const upload = (gl: WebGL2RenderingContext, bytes: Uint8Array, texels: number): void => {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, texels * 4);
  const full = Math.floor(texels / WIDTH);
  const left = texels - full * WIDTH;
  const format = [gl.RGBA_INTEGER, gl.UNSIGNED_INT] as const;
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32UI, WIDTH, full + (left > 0 ? 1 : 0), 0, ...format, null);
  // Integers cannot be smoothed: without this the texture counts as incomplete.
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  if (full > 0) gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, WIDTH, full, ...format, words, 0);
  if (left > 0) gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, full, left, 1, ...format, words, full * WIDTH * 4);
};

const setUniform = (
  gl: WebGL2RenderingContext,
  place: WebGLUniformLocation | null,
  value: Uniforms[string],
) => {
  if (typeof value === 'number') gl.uniform1f(place, value);
  else if (value.length === 9) gl.uniformMatrix3fv(place, false, value);
  else if (value.length === 3) gl.uniform3fv(place, value);
  else gl.uniform2fv(place, value);
};

const VERSION = '#version 300 es\n';

const link = (gl: WebGL2RenderingContext, shape: Shape): WebGLProgram => {
  const vertex = VERSION + readingOf(shape) + shape.vertex;
  const fragment = VERSION + shape.fragment;
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type);
    if (!shader) throw new Error('The browser took its drawing context away.');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  return program;
};

/** Asking whether a program is linked waits until it is; with this extension one can ask whether one would wait. */
const isCompiling = (
  gl: WebGL2RenderingContext,
  program: WebGLProgram,
  beside: KHR_parallel_shader_compile | null,
): boolean => beside !== null && gl.getProgramParameter(program, beside.COMPLETION_STATUS_KHR) === false;

const check = (gl: WebGL2RenderingContext, program: WebGLProgram): void => {
  if (gl.getProgramParameter(program, gl.LINK_STATUS) || gl.isContextLost()) return;
  const logs = (gl.getAttachedShaders(program) ?? []).map((shader) => gl.getShaderInfoLog(shader));
  throw new Error(`The map's shaders do not compile: ${[...logs, gl.getProgramInfoLog(program)].join(' ')}`);
};
