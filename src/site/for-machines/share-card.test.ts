import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cardSize } from './card-size.ts';
import { drawShareCard } from './share-card.ts';

const card = {
  paper: 'The Test',
  headline: 'Nine killed near Port Aldous',
  section: 'World',
  weight: '18 outlets, 7 origins',
  day: '12 March 2026',
  origins: 2,
};

test('a share card is a PNG of the size that is asked for, small enough to be fetched by a phone', async () => {
  const png = await drawShareCard(card);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...cardSize });
  expect(png.length).toBeLessThan(150_000);
});

test.each([
  '<script>alert(1)</script>',
  '٣ قتلى في الميناء',
  '港で三人死亡',
  'x'.repeat(500),
  '👩‍👩‍👧 \u202E',
  '',
])('any headline can be drawn: %j', async (headline) => {
  const { width } = await sharp(await drawShareCard({ ...card, headline, section: null })).metadata();
  expect(width).toBe(cardSize.width);
});

test.each([
  ['ar', 'مقتل تسعة أشخاص إثر خروج قطار عن القضبان قرب ميناء ألدوس <3'],
  ['he', 'תשעה הרוגים בתאונת רכבת'],
  ['hi', 'पोर्ट एल्डस के पास नौ की मौत'],
  ['th', 'มีผู้เสียชีวิตเก้าคน'],
  ['el', 'Εννέα νεκροί στο Πορτ Άλντους'],
  ['ru', 'Девять погибших у Порт-Алдуса'],
])('the headline is on the card in its own letters: %s', async (_, headline) => {
  const ink = async (text: string) => {
    const { data } = await sharp(await drawShareCard({ ...card, headline: text, section: null }))
      .extract({ left: 64, top: 180, width: 1072, height: 330 })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return data.reduce((sum, value) => sum + (value < 90 ? 1 : 0), 0);
  };
  expect(await ink(headline)).toBeGreaterThan((await ink('')) + 4_000);
});

test.each([
  ['ж', 'щ'],
  ['λ', 'ξ'],
  ['ł', 'ř'],
])(
  'letters of other alphabets are letters and not the box that stands for a missing one: %s, %s',
  async (one, other) => {
    const drawn = async (letter: string) => drawShareCard({ ...card, headline: letter.repeat(9) });
    expect((await drawn(one)).equals(await drawn(other))).toBe(false);
  },
);

test('where no font has the letters of a headline, the card shows printed lines, marked by origins', async () => {
  const marked = async (origins: number) => {
    const { data, info } = await sharp(await drawShareCard({ ...card, headline: 'ꦲꦏ꧀ꦱꦫꦗꦮ', origins }))
      // Below the paper's name, which is marked on every card.
      .extract({ left: 64, top: 180, width: 1072, height: 330 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    let count = 0;
    for (let at = 0; at < data.length; at += info.channels)
      if (data[at]! > 240 && data[at + 2]! < 90) count++;
    return count;
  };
  expect(await marked(0)).toBeLessThan(100);
  expect(await marked(4)).toBeGreaterThan((await marked(2)) * 1.5);
});
