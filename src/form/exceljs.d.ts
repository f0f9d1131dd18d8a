/** exceljs declares no types for its inner modules; the form loads the one class it needs (see form.ts). */
declare module 'exceljs/lib/doc/workbook.js' {
  import type { Workbook } from 'exceljs';

  const WorkbookClass: typeof Workbook;
  export default WorkbookClass;
}
