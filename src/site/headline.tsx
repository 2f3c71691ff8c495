/** Words with a hyphen that are short enough to stay on one line. */
const longestWhole = 14;
/** From so many characters on, a headline is set smaller. */
const longHeadline = 72;

/** A headline's text, in which `2-1` and `COVID-19` are not broken at the end of a line. */
export function Headline({ text }: { text: string }) {
  if (!text.includes('-')) return <>{text}</>;
  return (
    <>
      {text
        .split(/(\S+-\S+)/)
        .map((piece, place) =>
          place % 2 === 1 && piece.length <= longestWhole ? <span class="whole">{piece}</span> : piece,
        )}
    </>
  );
}

/** The class of a headline that is long. */
export function lengthClass(text: string): string | undefined {
  return text.length >= longHeadline ? 'long' : undefined;
}
