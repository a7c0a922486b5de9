/* Folds the details away for a first reading. Without it, and on paper, all of them are open. */
(() => {
  const report = document.querySelector('.report');
  if (!report) return;
  const folds = [...report.querySelectorAll('details')];
  const set = (open) => folds.forEach((fold) => (fold.open = open));
  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    for (let fold = target && target.closest('details'); fold; fold = fold.parentElement.closest('details'))
      fold.open = true;
    if (target) target.scrollIntoView();
  };
  set(false);
  reveal();
  window.addEventListener('hashchange', reveal);
  for (const button of report.querySelectorAll('[data-folds]')) {
    button.hidden = false;
    button.addEventListener('click', () => set(button.dataset.folds === 'open'));
  }
  let opened = [];
  window.addEventListener('beforeprint', () => {
    opened = folds.filter((fold) => !fold.open);
    set(true);
  });
  window.addEventListener('afterprint', () => opened.forEach((fold) => (fold.open = false)));
})();
