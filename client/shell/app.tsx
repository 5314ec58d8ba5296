import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { RouterProvider } from '@tanstack/react-router';
import { Provider as GraphqlProvider } from 'urql';
import { client } from '../graphql/client.ts';
import { colourSchemes, styleNonce } from './colour-scheme.ts';
import { OverThePage } from './over-the-page.tsx';
import { router } from './router.tsx';
import { cssVariables, theme } from './theme.ts';

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colourSchemes}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce}
    >
      {/* Below dialogs: what was said before one opened does not lie on its buttons. */}
      <Notifications withinPortal={false} position="bottom-center" autoClose={4000} limit={3} zIndex={190} />
      <GraphqlProvider value={client}>
        <RouterProvider router={router} />
      </GraphqlProvider>
      <OverThePage />
    </MantineProvider>
  );
}
