// The marks of elements, drawn by one shader from a signed distance, so that they stay sharp at any zoom:
// institution = disc, individual = disc in a ring, mission = large pale ring, nominated = dashed outline, no fill.
import type { Shape } from './gl.ts';

export const MARK = { institution: 0, individual: 1, mission: 2, ghost: 4 } as const;

/** What stands around a mark: a halo, and a ring, clear or faint. */
export const AROUND = { halo: 1, ring: 2, faintRing: 4 } as const;

/** How far a ring stands from the edge of its mark, in pixels, by the radius of the mark: small ones keep theirs close. */
export const ringGap = (radius: number): number => Math.min(4, Math.max(1.5, radius * 0.5));

/** Where things lie in a row of the table of marks, in bytes. */
export const MARK_ROW = {
  x: 0,
  y: 4,
  radius: 8,
  fill: 12,
  line: 16,
  mark: 20,
  visible: 21,
  around: 22,
  stride: 32,
} as const;

export const MARKS: Shape = {
  attributes: [
    { name: 'a_place', size: 2, type: 'float' },
    { name: 'a_radius', size: 1, type: 'float' },
    { name: 'a_fill', size: 4, type: 'colour' },
    { name: 'a_line', size: 4, type: 'colour' },
    { name: 'a_mark', size: 4, type: 'byte' },
  ],
  uniforms: ['u_matrix', 'u_size', 'u_scale', 'u_feather', 'u_accent', 'u_gap'],
  vertex: `
uniform mat3 u_matrix;
uniform vec2 u_size;
uniform float u_scale;
out vec2 v_offset;
flat out float v_radius;
flat out vec4 v_fill;
flat out vec4 v_line;
flat out vec3 v_mark;

void main() {
  read_row();
  float radius = max(a_radius * u_scale, 0.8);
  v_offset = a_corner * (radius + (a_mark.z > 0.0 ? 12.0 : 1.5));
  v_radius = radius;
  v_fill = a_fill;
  v_line = a_line;
  v_mark = a_mark.xyz;
  vec2 centre = (u_matrix * vec3(a_place, 1.0)).xy;
  // What is filtered out collapses outside the screen.
  gl_Position = a_mark.y > 0.0 ? vec4(centre + v_offset * 2.0 / u_size, 0.0, 1.0) : vec4(2.0, 2.0, 0.0, 1.0);
}`,
  fragment: `
precision highp float;
in vec2 v_offset;
flat in float v_radius;
flat in vec4 v_fill;
flat in vec4 v_line;
flat in vec3 v_mark;
uniform float u_feather;
uniform vec3 u_accent;
uniform vec3 u_gap;
out vec4 colour;

// 1 inside a shape whose edge is at distance 0, 0 outside, with one device pixel of transition.
float within(float distance) { return clamp(0.5 - distance / u_feather, 0.0, 1.0); }
vec4 over(vec4 above, vec4 below) { return above + below * (1.0 - above.a); }
vec4 paint(vec4 ink, float coverage) { return vec4(ink.rgb, 1.0) * ink.a * coverage; }

void main() {
  float ghost = step(3.5, v_mark.x);
  float kind = v_mark.x - 4.0 * ghost;
  float mission = step(1.5, kind);
  float individual = step(0.5, kind) * (1.0 - mission);
  float distance = length(v_offset);
  float stroke = mix(clamp(v_radius * 0.2, 0.5, 1.6), clamp(v_radius * 0.09, 1.2, 2.5), mission);
  // Half a pixel wider, since a dashed line reads lighter than a full one.
  stroke += 0.5 * ghost * step(3.0, v_radius);

  // The outline, full or dashed; below three pixels dashes would only be noise.
  float outline = within(abs(distance - v_radius + stroke * 0.5) - stroke * 0.5);
  float dashes = max(6.0, floor(v_radius * 0.9));
  float turn = fract(atan(v_offset.y, v_offset.x) / 6.2831853 * dashes);
  float arc = 6.2831853 * v_radius / dashes;
  float dashed = within((abs(turn - 0.5) - 0.3) * arc);
  outline *= mix(1.0, dashed, ghost * step(3.0, v_radius));

  // The body: the whole disc, or a smaller one inside the ring of an individual.
  float ringed = individual * step(3.0, v_radius);
  float inner = mix(v_radius, v_radius - stroke - max(1.3, v_radius * 0.22), ringed);
  float body = within(distance - inner);
  float rim = within(abs(distance - inner + 0.4) - 0.4) * ringed;
  vec4 fill = paint(v_fill, body * (1.0 - ghost));
  // A nominated individual keeps a hollow heart, so that it is not taken for an institution.
  vec4 mark = over(paint(v_line, max(outline, rim * mix(1.0, 0.8, ghost))), fill);

  // Something is missing here: a ring, closer and finer around small marks (see ringGap).
  float halo_on = mod(v_mark.z, 2.0);
  float clear_ring = mod(floor(v_mark.z / 2.0), 2.0);
  // A faint one only where there is room for it: around dots it would colour the whole map.
  float faint_ring = step(3.5, v_mark.z) * step(4.0, v_radius) * 0.35;
  float ringed_around = max(clear_ring, faint_ring);
  float ring_at = v_radius + clamp(v_radius * 0.5, 1.5, 4.0);
  float ring = within(abs(distance - ring_at) - clamp(v_radius * 0.14, 0.6, 1.3)) * ringed_around;

  // Selected or hovered: a halo in the accent, a little apart, outside of a ring.
  float halo_at = v_radius + 4.0 + 4.5 * ceil(ringed_around);
  float halo = within(abs(distance - halo_at) - 1.5) * halo_on;
  colour = over(mark, over(vec4(u_gap, 1.0) * ring, vec4(u_accent, 1.0) * halo));
  if (colour.a == 0.0) discard;
}`,
};
