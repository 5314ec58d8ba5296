// The little WebGL that the marks and the lines share: one quad drawn once per row of a byte table.

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

export type Painter = { draw(rows: Rows, uniforms: Uniforms): void; free(): void };

/** Bytes of one row. */
export const strideOf = (shape: Shape): number =>
  shape.attributes.reduce((total, { size, type }) => total + size * (type === 'float' ? 4 : 1), 0);

/**
 * Compiles a shape for one context.
 * @throws Error with the compiler's own words when the shaders do not compile.
 */
export const createPainter = (gl: WebGL2RenderingContext, shape: Shape): Painter => {
  const program = link(gl, shape);
  const places = new Map(shape.uniforms.map((name) => [name, gl.getUniformLocation(program, name)]));
  const corners = gl.createBuffer();
  const table = gl.createBuffer();
  const layout = bindLayout(gl, program, shape, corners, table);
  let uploaded = -1;

  return {
    draw(rows, uniforms) {
      if (rows.count === 0) return;
      if (rows.version !== uploaded) {
        gl.bindBuffer(gl.ARRAY_BUFFER, table);
        gl.bufferData(gl.ARRAY_BUFFER, rows.bytes, gl.STATIC_DRAW, 0, rows.count * strideOf(shape));
        gl.bindBuffer(gl.ARRAY_BUFFER, null);
        uploaded = rows.version;
      }
      // Sigma leaves its picking buffer bound.
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's useProgram is not a React hook
      gl.useProgram(program);
      for (const [name, value] of Object.entries(uniforms)) setUniform(gl, places.get(name) ?? null, value);
      gl.bindVertexArray(layout);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, rows.count);
      gl.bindVertexArray(null);
    },
    free() {
      gl.deleteVertexArray(layout);
      gl.deleteBuffer(corners);
      gl.deleteBuffer(table);
      gl.deleteProgram(program);
    },
  };
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

/** Remembers, in a vertex array, where each attribute lies: the corners of the quad advance by vertex, rows by quad. */
const bindLayout = (
  gl: WebGL2RenderingContext,
  program: WebGLProgram,
  shape: Shape,
  corners: WebGLBuffer,
  table: WebGLBuffer,
): WebGLVertexArrayObject => {
  const layout = gl.createVertexArray();
  gl.bindVertexArray(layout);
  gl.bindBuffer(gl.ARRAY_BUFFER, corners);
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 1, -1, -1, 1, 1, 1]), gl.STATIC_DRAW);
  const corner = gl.getAttribLocation(program, 'a_corner');
  gl.enableVertexAttribArray(corner);
  gl.vertexAttribPointer(corner, 2, gl.FLOAT, false, 0, 0);
  gl.bindBuffer(gl.ARRAY_BUFFER, table);
  let offset = 0;
  for (const { name, size, type } of shape.attributes) {
    const place = gl.getAttribLocation(program, name);
    const glType = type === 'float' ? gl.FLOAT : gl.UNSIGNED_BYTE;
    if (place >= 0) {
      gl.enableVertexAttribArray(place);
      gl.vertexAttribPointer(place, size, glType, type === 'colour', strideOf(shape), offset);
      gl.vertexAttribDivisor(place, 1);
    }
    offset += size * (type === 'float' ? 4 : 1);
  }
  gl.bindVertexArray(null);
  gl.bindBuffer(gl.ARRAY_BUFFER, null);
  return layout;
};

const link = (gl: WebGL2RenderingContext, { vertex, fragment }: Shape): WebGLProgram => {
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
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    const logs = (gl.getAttachedShaders(program) ?? []).map((shader) => gl.getShaderInfoLog(shader));
    throw new Error(
      `The map's shaders do not compile: ${[...logs, gl.getProgramInfoLog(program)].join(' ')}`,
    );
  }
  return program;
};
