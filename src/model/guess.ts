/** What had to be guessed to read a sheet, told so that a person can object. */
export interface Guess {
  /** What was guessed about: whose sheet it is and for when, a worksheet, a column, a row, a cell. */
  kind: 'sheet' | 'worksheet' | 'column' | 'row' | 'cell';
  /** The worksheet; null where the guess is about the file as a whole. */
  sheet: string | null;
  /** "P6"; of a row its number; null for a worksheet and for the file as a whole. */
  at: string | null;
  /** What stands there; of the sheet, where it was taken from: "theo tên tệp". */
  written: string;
  /** What it was taken for, as people name it: "Tình trạng", "nhiệm vụ VI.1", "Phòng Kinh tế". */
  understood: string;
  /** A known way to write the same ("STT" for "TT"): hardly a guess, and worth no line of its own. */
  spelling: boolean;
}
