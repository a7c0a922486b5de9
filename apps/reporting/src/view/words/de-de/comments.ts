/** Comments. */
export const comments = {
  heading: 'In eigenen Worten',
  intro:
    'Wörtlich, wie sie geschrieben wurden. Die Reihenfolge ist gemischt und sagt nichts darüber, wer was schrieb.',
  protected: 'Aus Ihrem Arbeitsumfeld',
  own: 'Ihre eigene Antwort',
  nothing: 'Hier wurde nichts geschrieben.',
};
