import { useQuery } from 'urql';
import { useIsVisitor } from '../graphql/who.ts';
import { type Viewer, ViewerDocument } from './account.documents.ts';

/** Who looks at this page: nobody knows yet, the person at this machine, a visitor, or somebody who has signed in. */
export type Looking =
  | { as: 'unknown' | 'local' | 'visitor' }
  | { as: 'account'; name: string; email: string; role: Viewer['role'] };

export function useViewer(): Looking {
  const [{ data }] = useQuery({ query: ViewerDocument });
  const isVisitor = useIsVisitor();
  if (isVisitor) return { as: 'visitor' };
  if (!data) return { as: 'unknown' };
  const { name, role, isLocal, account } = data.viewer;
  if (isLocal) return { as: 'local' };
  return account ? { as: 'account', name, email: account.email, role } : { as: 'visitor' };
}
