/** Comments. */
export const comments = {
  heading: 'In their own words',
  intro: 'Word for word, as people wrote them. The order is mixed and says nothing about who wrote what.',
  protected: 'Your colleagues',
  own: 'Your own answer',
  nothing: 'Nothing was written here.',
};
