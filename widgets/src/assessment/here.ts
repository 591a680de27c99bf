/** Id of the heading of the page, which the focus goes to. */
export const HERE = 'here';
