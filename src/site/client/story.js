// What a story's page gains: its sentence stays marked while its evidence is open, links are shared with the device's
// own means, and what is new since the reader's last visit is marked.
const article = document.querySelector('.story');
const mostRead = 500;

for (const panel of document.querySelectorAll('.evidence')) {
  panel.addEventListener('toggle', (event) => {
    const sentence = document.querySelector(`#m${panel.id.slice(1)}`)?.closest('.sentence');
    sentence?.classList.toggle('shown', event.newState === 'open');
    // Who hears the page is told what has come up, without being led away from the sentence.
    const words = panel.querySelectorAll('.evidence-head, figcaption strong, blockquote');
    document.querySelector('#told').textContent =
      event.newState === 'open' ? [...words].map(({ textContent }) => textContent.trim()).join('. ') : '';
    if (event.newState === 'open' && sentence) uncover(sentence, panel);
  });
}

// On a phone the sheet comes from below: the sentence must not be under it.
function uncover(sentence, panel) {
  const [text, sheet] = [sentence.getBoundingClientRect(), panel.getBoundingClientRect()];
  if (sheet.top > 0 && text.bottom > sheet.top)
    scrollBy({ top: text.bottom - sheet.top + 24, behavior: 'instant' });
}

function marksOfNew() {
  const name = `read ${article.dataset.story}`;
  const sentences = [...article.querySelectorAll('.words .sentence')];
  const last = recall(name);
  if (last && last.revision !== article.dataset.revision) {
    const fresh = sentences.filter((sentence) => !last.keys.includes(sentence.dataset.key));
    for (const sentence of fresh) sentence.classList.add('fresh');
    const line = article.querySelector('.since');
    if (fresh.length > 0 && line) {
      const at = new Date(last.at ?? Date.now()).toLocaleString(root.lang === 'en' ? 'en-GB' : root.lang, {
        dateStyle: 'long',
        timeStyle: 'short',
      });
      line.textContent = line.dataset.say.replace('{moment}', at).replace('{count}', fresh.length);
      line.href = `#${fresh[0].id}`;
      line.hidden = false;
    }
  }
  const keys = sentences.map((sentence) => sentence.dataset.key);
  keep(name, { revision: article.dataset.revision, keys, at: Date.now() });
  forgetOldest();
}

// What was read is known of the newest stories alone: a browser holds only so much.
function forgetOldest() {
  const names = Object.keys(localStorage).filter((name) => name.startsWith('read '));
  const at = (name) => recall(name)?.at ?? 0;
  for (const name of names.sort((a, b) => at(b) - at(a)).slice(mostRead)) localStorage.removeItem(name);
}

const saved = recall('list', {});
const acts = {
  save(button) {
    const { story, headline } = article.dataset;
    if (saved[story]) delete saved[story];
    else saved[story] = { headline, at: Date.now() };
    keep('list', saved);
    showSaved(button);
  },
  share(_, { title, address }) {
    return navigator.share({ title, url: address }).catch(() => {});
  },
  async copy(button, { address }) {
    await navigator.clipboard.writeText(address);
    button.textContent = button.dataset.done;
  },
  print() {
    print();
  },
};

function showSaved(button) {
  button.dataset.name ??= button.textContent;
  const is = article.dataset.story in saved;
  button.setAttribute('aria-pressed', is);
  button.textContent = is ? button.dataset.done : button.dataset.name;
}

function shareButtons(share) {
  const template = share.querySelector('template');
  const list = share.querySelector('ul');
  list.prepend(template.content.cloneNode(true));
  for (const button of list.querySelectorAll('button')) {
    const act = button.dataset.do;
    if (act === 'share' && !navigator.share) button.parentElement.remove();
    if (act === 'save') showSaved(button);
    button.addEventListener('click', () => acts[act](button, share.dataset));
  }
}

function readingList() {
  const list = document.querySelector('.saved');
  if (!list) return;
  const entries = Object.entries(saved).sort(([, a], [, b]) => b.at - a.at);
  for (const [story, { headline }] of entries) {
    const row = document.querySelector('.saved-row').content.cloneNode(true);
    const link = row.querySelector('a');
    link.textContent = headline;
    link.href += story;
    const item = row.firstElementChild;
    row.querySelector('button').addEventListener('click', () => {
      delete saved[story];
      keep('list', saved);
      item.remove();
    });
    list.append(row);
  }
  document.querySelector('.list-empty').hidden = entries.length > 0;
}

if (article) {
  marksOfNew();
  const share = article.querySelector('.share');
  if (share) shareButtons(share);
}
readingList();
