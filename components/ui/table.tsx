import type { ReactNode } from "react";
import { cx } from "./class-names";

type Column<Row> = {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures line up at the right. */
  readonly isNumeric?: boolean;
  /** Its header is read out but not seen: for a column of buttons. */
  readonly isHeaderHidden?: boolean;
};

type Props<Row> = {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
};

/** A table; on a phone each row becomes a block of labelled lines. Roles are said, since blocks lose them. */
export function Table<Row>({ caption, columns, rows, rowKey }: Props<Row>) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: display: block takes the roles away in some browsers
    <table role="table" className="stacking-table w-full text-start">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.id}
              role="columnheader"
              scope="col"
              className={cx("px-3 py-2.5 text-sm font-medium text-muted", alignment(column))}
            >
              <span className={cx(column.isHeaderHidden && "sr-only")}>{column.header}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row" className="border-t border-base-300">
            {columns.map((column) => (
              <td
                key={column.id}
                role="cell"
                data-label={column.isHeaderHidden ? undefined : column.header}
                className={cx("px-3 py-3", alignment(column))}
              >
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: display: block takes the roles away in some browsers
  );
}

function alignment<Row>({ isNumeric, isHeaderHidden }: Column<Row>): string {
  if (isNumeric) return "text-end tabular-nums";
  return isHeaderHidden ? "text-end" : "text-start";
}
