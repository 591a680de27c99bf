<?php
/**
 * One block for each widget, drawn by the server: a post keeps the block's settings and no HTML.
 *
 * @package Cairn
 */

namespace Cairn;

defined( 'ABSPATH' ) || exit;

/** Registers the blocks and the script that offers them in the editor. */
function register_blocks(): void {
	wp_register_script(
		'cairn-blocks',
		own_file( 'blocks/editor.js' ),
		array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' ),
		VERSION,
		true
	);
	foreach ( FIELDS as $kind => $fields ) {
		$attributes = array();
		foreach ( $fields + SHARED_FIELDS as $name => $label ) {
			$is_switch           = 'compact' === $name;
			$attributes[ $name ] = array(
				'type'    => $is_switch ? 'boolean' : 'string',
				'default' => $is_switch ? false : '',
			);
		}
		register_block_type(
			'cairn/' . $kind,
			array(
				'api_version'     => 2,
				'title'           => 'Cairn: ' . admin_word( title_key( $kind ) ),
				'category'        => 'widgets',
				'icon'            => 'heart',
				'keywords'        => array( 'cairn', 'recovery' ),
				'attributes'      => $attributes,
				'supports'        => array(
					'html'  => false,
					'align' => array( 'wide', 'full' ),
				),
				'editor_script'   => 'cairn-blocks',
				'render_callback' => function ( array $given ) use ( $kind ): string {
					return render( $kind, $given, get_block_wrapper_attributes( array( 'class' => 'cairn-widget' ) ) );
				},
			)
		);
	}
}

/** Hands names and labels to the editor's script. */
function describe_blocks(): void {
	$blocks = array();
	foreach ( FIELDS as $kind => $fields ) {
		$blocks[ $kind ] = array(
			'title'  => 'Cairn: ' . admin_word( title_key( $kind ) ),
			'fields' => array_map( __NAMESPACE__ . '\\admin_word', $fields ),
		);
	}
	$facts = array(
		'blocks' => $blocks,
		'hint'   => admin_word( 'blockHint' ),
		'shared' => array(
			'language' => choices( 'language', LANGUAGES ),
			'theme'    => choices( 'look', LOOKS ),
		),
	);
	$json  = wp_json_encode( $facts, JSON_HEX_TAG | JSON_HEX_AMP );
	wp_add_inline_script( 'cairn-blocks', 'window.cairnBlocks = ' . $json . ';', 'before' );
}

/**
 * A choice in the words of the person who edits.
 *
 * @param string   $label   Message of the label.
 * @param string[] $options Value to message.
 */
function choices( string $label, array $options ): array {
	$listed = array();
	foreach ( $options as $value => $key ) {
		$listed[] = array(
			'value' => $value,
			'label' => admin_word( $key ),
		);
	}
	return array(
		'label'   => admin_word( $label ),
		'options' => $listed,
	);
}
