/** What is wrong with a file or an option. It never repeats what a cell holds. */
export interface InputFault {
  /** As the caller named it; an option with its dashes. */
  readonly file: string;
  /** Where in the file, for example "row 3, column A1". */
  readonly place?: string;
  readonly fault: string;
}

/** Takes faults as they are found: a file with a wrong scale has millions. */
export type FaultSink = (fault: InputFault) => void;

/** "responses.csv: row 3, column A1: is not 1 to 5, NO or empty." */
export const faultLine = ({ file, place, fault }: InputFault): string =>
  `${[file, ...(place ? [place] : []), fault].join(': ')}.`;
