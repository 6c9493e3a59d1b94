import { Component, type ReactNode } from 'react';
import { Button } from './button.tsx';

interface ErrorBoundaryProps {
  /** Where the button leads, out of what can't be shown. */
  onLeave: () => void;
  children: ReactNode;
}

/** Shows a sentence where a view fails, and the way out. What was typed is in the store, and not touched by it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { problem: string | null }> {
  override state: { problem: string | null } = { problem: null };

  static getDerivedStateFromError(error: unknown) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    if (this.state.problem === null) return this.props.children;
    return (
      <main className="sentence-page">
        <h1>This page could not be shown.</h1>
        <p role="alert">
          What was typed is kept, and will be there when the page is opened again. The program says:{' '}
          {this.state.problem}
        </p>
        <Button
          look="primary"
          onPress={() => {
            this.setState({ problem: null });
            this.props.onLeave();
          }}
        >
          Back to the meetings
        </Button>
      </main>
    );
  }
}
