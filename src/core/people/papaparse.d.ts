/**
 * The one function of papaparse that is used, in the one way it is used. Its own types bring
 * those of Node and of the DOM with them, which the core has to do without.
 */
declare module 'papaparse' {
  const Papa: {
    parse(
      text: string,
      options: { delimiter: string; skipEmptyLines: false },
    ): { data: string[][]; errors: { type: string; code: string; message: string; row?: number }[] };
  };
  export default Papa;
}
