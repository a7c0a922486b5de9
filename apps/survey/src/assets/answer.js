// Keeps each change of a rater's form while it is being made, and counts characters. Every page works without.
const form = document.querySelector('form[data-keep]');
if (form) {
  const status = document.getElementById('keeping');
  const version = form.elements.namedItem('version');
  const KEPT = 'Kept. You can stop and come back by the link in your e-mail.';
  let waiting = 0; // timer of a change that is not on its way yet
  let running = null; // the save that is on its way; never two at once
  let dirty = false;
  let leaving = false;

  const say = (text, failing) => {
    status.classList.toggle('failing', failing);
    if (status.textContent !== text) status.textContent = text;
  };

  const save = async () => {
    dirty = false;
    const answer = await fetch(form.dataset.keep, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
      headers: { accept: 'application/json' },
      keepalive: true, // also when the page is closed meanwhile
      signal: AbortSignal.timeout(15000),
    });
    if (answer.ok) {
      version.value = (await answer.json()).version;
      if (!dirty) say(KEPT, false);
      return;
    }
    const json = answer.headers.get('content-type')?.includes('json');
    const { sentence } = json ? await answer.json() : {};
    if (answer.status >= 500) throw new Error();
    say(`Not kept: ${sentence ?? 'please open the link in your e-mail again.'}`, true);
  };

  const keep = () => {
    clearTimeout(waiting);
    if (running) return;
    running = save()
      .catch(() => {
        dirty = true;
        say('Not kept yet: no connection. We go on trying; please leave this page open.', true);
      })
      .finally(() => {
        const failed = status.classList.contains('failing');
        running = null;
        if (dirty && !leaving) waiting = setTimeout(keep, failed ? 3000 : 0);
      });
  };

  form.addEventListener('input', ({ target }) => {
    dirty = true;
    clearTimeout(waiting);
    waiting = setTimeout(keep, target.type === 'radio' ? 150 : 1500);
  });
  addEventListener('online', () => dirty && keep());
  document.addEventListener('visibilitychange', () => document.hidden && dirty && !leaving && keep());

  // A page is left only when the save before it is back: both would build on the same version.
  form.addEventListener('submit', async (event) => {
    clearTimeout(waiting);
    leaving = true;
    if (!running) return;
    event.preventDefault();
    await running;
    form.requestSubmit(event.submitter);
  });
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

  for (const box of form.querySelectorAll('textarea[data-most]')) {
    const line = document.getElementById(`${box.id}-count`);
    const most = Number(box.dataset.most);
    const count = () => {
      const left = most - box.value.length;
      line.classList.toggle('over', left < 0);
      line.textContent =
        left < 0 ? `${-left} characters too long; nothing is cut` : `${left} of ${most} characters left`;
    };
    box.addEventListener('input', count);
    count();
  }
}
