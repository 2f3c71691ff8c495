import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText, textOfMarkup } from './plain-text.ts';

test.each([
  ['Rain &amp; wind', 'Rain & wind'],
  ['It&#8217;s 5 &lt; 6', 'It’s 5 < 6'],
  ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ['A List<Story> of <T>', 'A List<Story> of <T>'],
  ['I <3 this', 'I <3 this'],
  ['<!DOCTYPE ~ is <b>what</b>', '<!DOCTYPE ~ is what'],
  ['<b>Big</b> news', 'Big news'],
  ['One<br>Two<br/>Three', 'One\n\nTwo\n\nThree'],
  ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
  ['<p>One\n  line</p>\n\n<div>Two</div>', 'One line\n\nTwo'],
  ['<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>', '1 2\n\n3'],
  ['<p>Before<script>if (a < b) alert("</p>")</script>after</p>', 'Beforeafter'],
  ['<p>Before</p><style>p > a { color: red }</style>', 'Before'],
  ['<figure><img src=x><figcaption>Photo: Ann</figcaption></figure><p>Text</p>', 'Text'],
  ['<p title="a > b">Text</p>', 'Text'],
  ["<a href='/x?a=1>2'>Text</a>", 'Text'],
  ['<p>Text<!-- a > b --> goes on</p>', 'Text goes on'],
  ['<p>Text<!-- never ended <b>goes</b> on</p>', 'Textgoes on'],
  ['<p>Text<button>more', 'Textmore'],
  ['<p>Form <form action="/x"><p>goes on', 'Form\n\ngoes on'],
  ['<![CDATA[<p>Text</p>]]>', 'Text'],
  ['<p>Text <a href="/x', 'Text'],
  ['<iframe src=x>Text</iframe> here', 'Text here'],
])('%j reads %j', (html, expected) => {
  expect(plainText(html)).toBe(expected);
});

test('no tag is left of markup, and no text breaks it', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'<p> </p> <b <!-- --> <script> </script> <form> " \' = > < & &amp; <![CDATA[ ]]> word \n'.split(' '),
    ),
    fc.string({ maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = textOfMarkup(pieces.join(''));
      expect(text).not.toMatch(/<(?:p|script|form)>|\n{3}|^\s|\s$/);
    }),
    { numRuns: 2_000 },
  );
});
