/** A unit (đơn vị) of the commune, or one that works with it. */
export interface Unit {
  /** Slug used in file names, options and JSON: `phong-kinh-te`. */
  id: string;
  name: string;
  /** For narrow table columns: "Phòng KT". */
  short: string;
  aliases: string[];
  /** Whether it owes a sheet every period (four units do, NĐ 150/2025; the others may). */
  mustReport: boolean;
  /** Whether its sheet has the TTHC table: the one unit that receives dossiers (NĐ 118/2025). */
  keepsProcedures?: boolean | undefined;
  /** Head's title in capitals, for the signature of the unit's own report: "TRƯỞNG PHÒNG". */
  head: string;
  /** Letters of the unit in the symbol of its papers: "VHXH" in "BC-VHXH". */
  symbol: string;
}
