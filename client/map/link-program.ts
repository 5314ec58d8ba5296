// The lines of links, drawn by one shader: colour by family, a sign by type, width by strength, heads by direction, and by status
// dashes (declared), a full line (confirmed), a break in the middle (disputed) or a faint line (ended).
import type { Shape } from './gl.ts';

export const STATUS_CODES: Record<string, number> = { DECLARED: 0, CONFIRMED: 1, DISPUTED: 2, ENDED: 3 };
export const DIRECTION_CODES: Record<string, number> = { DIRECTED: 0, UNDIRECTED: 1, MUTUAL: 2 };

/** Where things lie in a row of the table of lines, in bytes. `style` is status + 4 × direction + 16 × sign, `lane` 128 = middle. */
export const LINE_ROW = {
  from: 0,
  to: 8,
  radii: 16,
  colour: 24,
  strength: 28,
  style: 29,
  lane: 30,
  visible: 31,
  stride: 32,
} as const;

/** Width in pixels for a strength of 0 (not known) to 5. The legend draws with the same figures. */
export const WIDTHS = [1.2, 0.9, 1.4, 2, 2.8, 3.7] as const;

/** How far apart lines between the same two elements run, in pixels. */
export const LANE = 5;

/** The quads of a line: itself, the head at its end, that at its start, the sign of its type. */
export const LINE_PARTS = 4;

export const LINES: Shape = {
  attributes: [
    { name: 'a_from', size: 2, type: 'float' },
    { name: 'a_to', size: 2, type: 'float' },
    { name: 'a_radii', size: 2, type: 'float' },
    { name: 'a_colour', size: 4, type: 'colour' },
    { name: 'a_style', size: 4, type: 'byte' },
  ],
  uniforms: ['u_matrix', 'u_size', 'u_scale', 'u_feather', 'u_opacity', 'u_thickness', 'u_detail'],
  vertex: `
uniform mat3 u_matrix;
uniform vec2 u_size;
uniform float u_scale;
uniform float u_thickness;
uniform float u_detail;
out vec2 v_at;
flat out float v_length;
flat out float v_width;
flat out vec2 v_head;
flat out vec3 v_style;
flat out float v_part;
flat out vec4 v_colour;

const float widths[6] = float[6](${WIDTHS.map((width) => width.toFixed(1)).join(', ')});

void main() {
  read_row();
  vec2 from = (u_matrix * vec3(a_from, 1.0)).xy * u_size * 0.5;
  vec2 to = (u_matrix * vec3(a_to, 1.0)).xy * u_size * 0.5;
  float between = distance(from, to);
  vec2 along = (to - from) / max(between, 0.001);
  vec2 across = vec2(-along.y, along.x);
  // The line runs from edge to edge, so that heads are not hidden under the marks.
  float start = a_radii.x * u_scale + 1.0;
  float end = between - a_radii.y * u_scale - 1.0;
  float sign_code = floor(a_style.y / 16.0);
  float direction = floor(a_style.y / 4.0) - 4.0 * sign_code;
  v_width = widths[int(a_style.x)] * u_thickness;
  v_length = end - start;
  // Half width and length of a head; a short line gets a short head.
  float head = min((v_width + 3.4) * u_detail, v_length * 0.3);
  v_head = vec2(head * 0.62, head * 1.5) * step(0.8, head);
  v_style = vec3(mod(a_style.y, 4.0), direction, sign_code);
  // On a crowded map, long lines, which cross everything, step back behind short ones.
  float crowd = 1.0 - u_detail;
  v_colour = a_colour * vec4(1.0, 1.0, 1.0, mix(1.0, clamp(90.0 / max(v_length, 1.0), 0.12, 1.0), crowd));
  // The line, its heads and its sign are quads of their own: one as wide as a head all along would be painted for nothing.
  bool disputed = v_style.x > 1.5 && v_style.x < 2.5;
  float half_width = max(v_width * 0.5, disputed ? 4.0 * u_detail : 0.0) + 1.0;
  vec2 span = vec2(-1.0, v_length + 1.0);
  bool drawn = true;
  if (a_part > 0) {
    half_width = v_head.x + 1.0;
    drawn = v_head.y > 0.0 && (a_part == 1 ? direction != 1.0 : direction > 1.5);
    span = a_part == 1 ? vec2(v_length - v_head.y - 1.0, v_length + 1.0) : vec2(-1.0, v_head.y + 1.0);
  }
  float sign_place = v_length * 0.5 + (disputed ? 14.0 : 0.0);
  if (a_part == 3) {
    half_width = v_width * 0.5 + 5.5;
    drawn = sign_code > 0.5 && u_detail > 0.3 && v_length > 30.0;
    span = sign_place + vec2(-half_width, half_width);
  }
  v_part = float(a_part);
  v_at = vec2(mix(span.x, span.y, a_corner.x * 0.5 + 0.5), a_corner.y * half_width);
  // Several links between the same two elements run side by side.
  float lane = (a_style.z - 128.0) * ${LANE.toFixed(1)} * min(1.0, u_scale);
  vec2 place = from + along * (start + v_at.x) + across * (v_at.y + lane);
  gl_Position = drawn && a_style.w > 0.0 && v_length > 0.0 ? vec4(place * 2.0 / u_size, 0.0, 1.0) : vec4(2.0, 2.0, 0.0, 1.0);
}`,
  fragment: `
precision highp float;
in vec2 v_at;
flat in float v_length;
flat in float v_width;
flat in vec2 v_head;
flat in vec3 v_style;
flat in float v_part;
flat in vec4 v_colour;
uniform float u_feather;
uniform float u_opacity;
uniform float u_detail;
out vec4 colour;

float within(float distance) { return clamp(0.5 - distance / u_feather, 0.0, 1.0); }
float head(float from_tip) {
  return within(abs(v_at.y) - from_tip * v_head.x / max(v_head.y, 0.001)) * within(from_tip - v_head.y) * within(-from_tip);
}

// The sign of a type, beside the middle of the line, where a disputed one is broken.
float sign_at(vec2 at, float size) {
  vec2 near = abs(at);
  float code = v_style.z;
  if (code < 1.5) return within(length(at) - size);
  if (code < 2.5) return within(abs(length(at) - size) - 0.8);
  if (code < 3.5) return within(near.x - 1.1) * within(near.y - size - 1.0);
  if (code < 4.5) return within(abs(near.x - 2.4) - 0.9) * within(near.y - size - 1.0);
  if (code < 5.5) return within(abs(at.x + near.y * 0.8 - 1.0) - 1.1) * within(near.y - size - 0.5);
  if (code < 6.5) return within(abs(abs(at.x + near.y * 0.8 - 1.0) - 2.2) - 0.9) * within(near.y - size - 0.5);
  if (code < 7.5) return within(abs((near.x + near.y - size - 2.0) * 0.7) - 0.8);
  if (code < 8.5) return within(abs(near.x - near.y) * 0.7 - 0.9) * within(max(near.x, near.y) - size);
  return within(max(near.x, near.y) - size + 0.5);
}

float body() {
  bool directed = v_style.y < 0.5 && v_head.y > 0.0;
  bool mutual = v_style.y > 1.5 && v_head.y > 0.0;
  float first = mutual ? v_head.y * 0.9 : 0.0;
  float last = v_length - (mutual || directed ? v_head.y * 0.9 : 0.0);
  // Below a pixel the line gets fainter, not thinner.
  float width = max(v_width, 1.0);
  float line = within(abs(v_at.y) - width * 0.5) * within(first - v_at.x) * within(v_at.x - last) * min(v_width, 1.0);
  if (u_detail <= 0.3 || v_length <= 14.0) return line;
  float middle = abs(v_at.x - v_length * 0.5);
  bool disputed = v_style.x > 1.5 && v_style.x < 2.5;
  if (v_style.x < 0.5) {
    float period = 6.0 + v_width * 1.6;
    line *= within(abs(mod(v_at.x, period) - period * 0.5) - period * 0.3);
  } else if (disputed) {
    float gap = min(6.0, v_length * 0.2);
    line *= within(gap - middle);
    line = max(line, within(abs(middle - gap) - 0.8) * within(abs(v_at.y) - 4.0));
  }
  // A hollow sign is not crossed by its line.
  vec2 at = vec2(v_at.x - v_length * 0.5 - (disputed ? 14.0 : 0.0), v_at.y);
  float size = v_width * 0.5 + 2.4;
  if (v_length > 30.0 && v_style.z > 1.5 && v_style.z < 2.5) line *= 1.0 - within(length(at) - size);
  if (v_length > 30.0 && v_style.z > 6.5 && v_style.z < 7.5) line *= 1.0 - within((abs(at.x) + abs(at.y) - size - 2.0) * 0.7);
  return line;
}

void main() {
  float line;
  if (v_part < 0.5) line = body();
  else if (v_part < 1.5) line = head(v_length - v_at.x);
  else if (v_part < 2.5) line = head(v_at.x);
  else line = sign_at(vec2(v_at.x - v_length * 0.5 - (v_style.x > 1.5 && v_style.x < 2.5 ? 14.0 : 0.0), v_at.y), v_width * 0.5 + 2.4);
  float faint = v_style.x > 2.5 ? 0.4 : 1.0;
  float alpha = v_colour.a * line * u_opacity * faint;
  if (alpha == 0.0) discard;
  colour = vec4(v_colour.rgb, 1.0) * alpha;
}`,
};
