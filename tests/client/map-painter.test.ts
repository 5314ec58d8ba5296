import { expect, test } from 'vitest';
import { createPainter, type Shape } from '../../client/map/gl.ts';

const SHAPE: Shape = {
  vertex: 'void main() {}',
  fragment: 'void main() {}',
  attributes: [{ name: 'a_place', size: 4, type: 'float' }],
  uniforms: [],
};
const ROWS = { bytes: new Uint8Array(16), count: 1, version: 1 };
const COMPLETION = 0x91b1;

/** A context that notes what is called, in order; `state` says how far its program is. */
function context(state: { isComplete: boolean; isLinked: boolean; isMute?: boolean }) {
  const calls: string[] = [];
  const answers: Record<string, (...given: unknown[]) => unknown> = {
    getExtension: () => (state.isMute ? null : { COMPLETION_STATUS_KHR: COMPLETION }),
    getProgramParameter: (_, what) => (what === COMPLETION ? state.isComplete : state.isLinked),
    isContextLost: () => false,
    getAttachedShaders: () => [],
    getProgramInfoLog: () => 'no',
  };
  const gl = new Proxy({} as WebGL2RenderingContext, {
    get: (_, name: string) => {
      if (name === name.toUpperCase()) return name;
      return (...given: unknown[]) => {
        calls.push(name);
        return name in answers ? answers[name]?.(...given) : {};
      };
    },
  });
  return { gl, calls };
}

test('a painter draws nothing while its program is compiled, and draws as soon as it is', () => {
  const state = { isComplete: false, isLinked: true };
  const { gl, calls } = context(state);
  const painter = createPainter(gl, SHAPE);
  expect(painter.isReady()).toBe(false);
  painter.draw(ROWS, {});
  expect(calls).not.toContain('drawArrays');
  state.isComplete = true;
  expect(painter.isReady()).toBe(true);
  painter.draw(ROWS, {});
  expect(calls).toContain('drawArrays');
});

test('the browser is told before linking that it will be asked how far it is', () => {
  const { gl, calls } = context({ isComplete: false, isLinked: true });
  createPainter(gl, SHAPE);
  expect(calls).toContain('getExtension');
  expect(calls.indexOf('getExtension')).toBeLessThan(calls.indexOf('linkProgram'));
});

test('a browser that does not say how far it is is waited for', () => {
  const { gl, calls } = context({ isComplete: false, isLinked: true, isMute: true });
  createPainter(gl, SHAPE).draw(ROWS, {});
  expect(calls).toContain('drawArrays');
});

test('a program that does not link says so in the words of its compiler', () => {
  const { gl } = context({ isComplete: true, isLinked: false });
  expect(() => createPainter(gl, SHAPE).isReady()).toThrow(/do not compile.*no/);
});
