import fc from 'fast-check';
import { Fragment as HonoFragment, jsx as honoJsx } from 'hono/jsx/jsx-runtime';
import { expect, test } from 'vitest';
import { type Child, Fragment, jsx } from './jsx-runtime.ts';

/** An element as it is written, for either runtime to draw. */
interface Written {
  tag: string;
  attributes: Record<string, string | number | boolean | null | undefined>;
  children: (Written | string | number | null | undefined)[];
}

const hostile = fc.constantFrom(
  '<script>',
  '"onload="',
  "'",
  '&amp;',
  '</p>',
  ' & ',
  '<!--',
  '\u2028',
  'ü',
  '😀',
);
const text = fc.oneof(fc.string(), hostile);
const attributes = fc.dictionary(
  fc.constantFrom(
    'class',
    'title',
    'hidden',
    'open',
    'aria-current',
    'data-key',
    'tabindex',
    'viewBox',
    'defer',
  ),
  fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined)),
);
const { element } = fc.letrec<{ element: Written }>((tie) => ({
  element: fc.record({
    tag: fc.constantFrom('p', 'a', 'svg', 'form', 'button', 'section', 'q', '', 'Component'),
    attributes,
    children: fc.array(
      fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        text,
        fc.integer(),
        fc.constantFrom(null, undefined),
        tie('element'),
        fc.record({
          tag: fc.constantFrom('br', 'img', 'input', 'path'),
          attributes,
          children: fc.constant<Written['children']>([]),
        }),
      ),
      { maxLength: 4 },
    ),
  }),
}));

type Runtime = (tag: never, properties: never) => unknown;

function drawn(made: Runtime, fragment: unknown, { tag, attributes, children }: Written): unknown {
  const inner = children.map((child) =>
    typeof child === 'object' && child ? drawn(made, fragment, child) : child,
  );
  const properties = {
    ...attributes,
    ...(inner.length > 0 && { children: inner.length > 1 ? inner : inner[0] }),
  };
  if (tag === '') return made(fragment as never, { children: inner } as never);
  if (tag === 'Component')
    return made(
      (({ children: given }: { children?: Child }) =>
        made('div' as never, { children: given } as never)) as never,
      properties as never,
    );
  return made(tag as never, properties as never);
}

test('pages are the bytes that hono/jsx makes of the same elements, whatever words stand in them', () => {
  fc.assert(
    fc.property(element, (written) => {
      expect(String(drawn(jsx as Runtime, Fragment, written))).toBe(
        String(drawn(honoJsx as Runtime, HonoFragment, written)),
      );
    }),
    { numRuns: 2_000 },
  );
});

test('only markup that was drawn goes out as it is: nothing that merely says it is escaped', () => {
  const forged = Object.assign(new String('<script>'), { isEscaped: true });
  expect(() => jsx('p', { children: forged })).toThrow('An element holds text');
  expect(() => jsx('p', { title: forged })).toThrow('The attribute title');
  expect(() => jsx('p', { onclick: () => 1 })).toThrow('The attribute onclick');
  expect(() => jsx('p', { children: Promise.resolve('<b>') })).toThrow('An element holds text');
  expect(String(jsx('p', { children: [true, false, null, '<b>', jsx('q', { children: '<i>' })] }))).toBe(
    '<p>&lt;b&gt;<q>&lt;i&gt;</q></p>',
  );
});
