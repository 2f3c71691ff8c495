// The page of the press at work renews itself, while somebody looks.
const { refresh } = document.body.dataset;
// Not while somebody reads what they unfolded.
const reading = () => document.hidden || document.querySelector('main details[open]');
if (refresh) setInterval(() => reading() || location.reload(), refresh * 1000);

// What was opened can be read again without a connection.
if ('serviceWorker' in navigator && window.isSecureContext) {
  navigator.serviceWorker.register('/worker.js').catch(() => {});
  navigator.serviceWorker.ready.then(async () => {
    const kept = await caches.open('pages');
    const files = [...document.querySelectorAll('link[rel="stylesheet"], link[rel="preload"], script[src]')];
    const [{ responseStatus }] = performance.getEntriesByType('navigation');
    if (responseStatus === 200 && !document.body.matches('.offline'))
      for (const address of [location.pathname, ...files.map((file) => file.href ?? file.src)])
        if (!(await kept.match(address))) kept.add(address).catch(() => {});
  });
}

async function keptPages(list) {
  const kept = await caches.open('pages');
  for (const { url } of await kept.keys()) {
    const answer = await kept.match(url);
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
    const { title } = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const [item, link] = [document.createElement('li'), document.createElement('a')];
    link.href = url;
    link.textContent = title;
    item.append(link);
    list.append(item);
  }
}
const keptList = document.querySelector('.kept');
if (keptList && 'caches' in window) keptPages(keptList);
