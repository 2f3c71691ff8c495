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
