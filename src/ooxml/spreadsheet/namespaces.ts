/** Namespaces of a spreadsheet's package; those of Strict files are others. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Types of relations begin so, too. */
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
