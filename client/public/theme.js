// Sets the chosen theme before the first paint. A file of its own, since the content policy allows no inline script;
// plain script, not a module, since a module would run after the page is drawn. ui/frame/theme.ts writes the same key.
;(() => {
  try {
    const chosen = localStorage.getItem('rapporteur.theme')
    if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen
  } catch {
    // Storage may be refused; the page then follows the system.
  }
})()
