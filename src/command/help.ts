/** The help that teaches: what the program is, how to start, and each command with an example. */
export const generalHelp = `pressai: an open newsroom that runs itself

It follows the feeds of many outlets, finds the reports that cover the same event, and publishes one
article per event, in which every sentence shows who reported it.

  pressai serve               follow the outlets and serve the paper       (npm start)
  pressai demo                the same on a fictional day, offline         (npm run demo)
  pressai replay <folder>     play a recorded archive of feeds             (npm run replay -- <folder>)
  pressai feeds <what>        list, status, discover, add, check, import or export
  pressai comments <what>     list, release, refuse or erase what readers wrote
  pressai review <story>      put on record that a named person reviewed it
  pressai status              what the press is doing
  pressai backup <file>       keep the whole store in one file
  pressai restore <file>      bring it back into an empty data folder

Start with "pressai demo". "pressai <command> --help" says more of each.

For all of them
  --data <folder>     where everything is kept            (data/paper, or PRESSAI_DATA)
  --port <number>     the port of the paper               (4800, or PORT; 0 takes any free one)
  --host <address>    who may connect: 127.0.0.1 is this machine, 0.0.0.0 is everyone   (or HOST)
  --name <name>       the paper's name                    (PressAI, or PRESSAI_NAME)
  --address <url>     its public address, for links       (or PRESSAI_ADDRESS)
  --model <name>      a model to write with, as ollama:llama3.2; without it, digests made by code
                      (or PRESSAI_MODEL; PRESSAI_MODEL_URL and PRESSAI_MODEL_KEY where it needs them)
  --embedding <name>  a model that tells which reports mean the same, as ollama:bge-m3; brings languages together
                      (or PRESSAI_EMBEDDING; PRESSAI_EMBEDDING_URL and PRESSAI_EMBEDDING_KEY)
  DATABASE_URL        a PostgreSQL server to use instead of the embedded store`;

const each: Record<string, string> = {
  serve: `pressai serve: follow the outlets and serve the paper

  pressai serve
  pressai serve --port 8080 --host 0.0.0.0 --address https://news.example.org

The first start writes the list of outlets to <data>/outlets.yaml. Edit it as you like: the press reads it
again when it changes, and refuses a faulty one with the line and the reason.

  --outlets <file>         another list of outlets
  --no-comments            readers may not comment                       (or PRESSAI_COMMENTS=off)
  --no-pictures            show no outlet's pictures                     (or PRESSAI_PICTURES=off)
  --behind-proxy           believe the X-Forwarded-For of your own proxy (or PRESSAI_BEHIND_PROXY=yes)
  --contact <address>      whom readers and publishers write to          (or PRESSAI_CONTACT)
  --hub <address>          a WebSub hub that is told of changes          (or PRESSAI_HUB)
  --excerpt-words <n>      words an article may take out of one report   (60)
  --language <code>        write in this language where a report is in it

Stop it with Ctrl-C. It may be killed at any moment: what was published stays, and it goes on where it was.`,
  demo: `pressai demo: the press on a fictional wire day, offline

  pressai demo
  pressai demo --exit

A dozen made-up outlets publish a day's news on this machine; the press reads, groups, writes and checks it
within a minute and then leaves the paper up to read.

  --exit              end when the day is over, with a summary in figures
  --fresh             begin the day again
  --wire-port <n>     the port of the made-up outlets   (4811)`,
  replay: `pressai replay <folder>: play a recorded archive of feed documents

  pressai replay archive/ --exit
  pressai replay archive/ --until 2020-04-23 --speed 3600

The folder holds <outlet>/<time>.xml, where the time is when the document was fetched, as 2020-04-21T142238Z.
The press's clock is the archive's. When all is played, the paper stays up at the archive's last moment.

  --until <time>      stop at this moment of the archive
  --speed <n>         seconds of the archive to a second; without it, as fast as the line takes it
  --exit              end when all is played, with a summary in figures
  --json              the summary as one JSON object
  --fresh             begin again from the first document`,
  feeds: `pressai feeds: the outlets that the press follows

  pressai feeds list                      every outlet with its feeds
  pressai feeds status [<outlet> …]       ask the running press how each fares: last result, next poll, failures and
                                          why; "failing" for those that do not answer
  pressai feeds discover <address>        say which feeds a site has
  pressai feeds add <address>             add a feed, or the first that a site tells of
  pressai feeds check [<outlet> …]        ask every feed once and say what came back
  pressai feeds import <file.opml>        add the feeds of an OPML file
  pressai feeds export [<file.opml>]      write all feeds as OPML

They live in <data>/outlets.yaml, one readable file that you may also edit by hand.`,
  comments: `pressai comments: what readers wrote

  pressai comments list                        those that wait; --state reported, released or refused for others
  pressai comments release <number> …          show them
  pressai comments refuse <number> …           do not
  pressai comments erase <number> …            take name and words away for good

Asks the running press. The same at <address>/desk/comments in a browser, with the key in <data>/desk.key
(or PRESSAI_DESK_KEY) as the password.`,
  review: `pressai review <story> --by "Name": put on record that a person reviewed a story

  pressai review nine-killed-1 --by "Ada Example"        its newest revision, in print as it stands
  pressai review nine-killed-1 --by "Ada Example" --revision 3
  pressai review nine-killed-1 --undo                     take the review of the newest revision back

The story is named by its address or by the last part of it. The name takes the place of the label "AI-written" on the
page and for machines, on that revision alone: the next one carries the label again until somebody reviews it.
Asks the running press.`,
  status: `pressai status: what the press is doing

  pressai status
  pressai status --json

Counts per stage, the newest headline, and the outlets that cannot be reached, with the reason.`,
  backup: `pressai backup <file>: keep the whole store in one file

  pressai backup paper-2026-11-23.tar.gz

For the embedded store, and only while the press is stopped. With PostgreSQL, use pg_dump.`,
  restore: `pressai restore <file>: bring a backup back

  pressai restore paper-2026-11-23.tar.gz --data data/restored

Into a data folder that holds no store yet: nothing is ever overwritten.`,
};

export function commandHelp(name: string): string {
  return `${each[name]}\n\n"pressai --help" lists the flags that all commands know.`;
}
