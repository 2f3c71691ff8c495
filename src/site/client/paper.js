// What the page gains with script: a sentence opens its own evidence, links are copied or shared with the device's
// own means, and what is new since the reader's last visit is marked. All of it stays in the browser.
for (const sentence of document.querySelectorAll('.body .sentence')) {
  sentence.addEventListener('click', (event) => {
    if (event.target.closest('a, button') || String(getSelection()) !== '') return;
    sentence.querySelector('.mark')?.click();
  });
}

// The page of the press at work renews itself, while somebody looks.
const { refresh } = document.body.dataset;
if (refresh) setInterval(() => document.hidden || location.reload(), refresh * 1000);

const share = document.querySelector('.share');
if (share) {
  const { address, title } = share.dataset;
  const list = share.querySelector('ul');
  if (navigator.share)
    addButton(list, 'Share…', () => navigator.share({ title, url: address }).catch(() => {}));
  addButton(list, 'Copy link', async (button) => {
    await navigator.clipboard.writeText(address);
    button.textContent = 'Copied';
  });
}

function addButton(list, label, act) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', () => act(button));
  item.append(button);
  list.prepend(item);
}

const story = document.querySelector('.story');
if (story) markFresh(story);

function markFresh(article) {
  const name = `read ${article.dataset.story}`;
  const sentences = [...article.querySelectorAll('.body .sentence')];
  try {
    const last = JSON.parse(localStorage.getItem(name) ?? 'null');
    if (last && last.revision !== article.dataset.revision)
      for (const sentence of sentences)
        sentence.classList.toggle('fresh', !last.keys.includes(sentence.dataset.key));
    const keys = sentences.map((sentence) => sentence.dataset.key);
    localStorage.setItem(name, JSON.stringify({ revision: article.dataset.revision, keys }));
  } catch {
    // A browser that keeps nothing simply marks nothing.
  }
}
