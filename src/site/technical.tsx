/** What a program says of its work, as it stands on record: in English, whatever the page is in. */
export function Technical({ text }: { text: string }) {
  return (
    <span lang="en" dir="ltr">
      {text}
    </span>
  );
}
